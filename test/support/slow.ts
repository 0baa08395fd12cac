// A browser and a host are started: seconds, not milliseconds.
jest.setTimeout(120_000);
