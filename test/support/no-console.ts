/** A warning or an error on the console that a test has not asked for with a spy fails that test. */
const unexpected: string[] = [];

for (const level of ['error', 'warn'] as const) {
  const print = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    unexpected.push(`console.${level}: ${values.map(String).join(' ')}`);
    print(...values);
  };
}

const refuse = () => {
  const [first] = unexpected.splice(0);
  if (first !== undefined) throw new Error(`Unexpected ${first}`);
};

afterEach(refuse);
afterAll(refuse);
