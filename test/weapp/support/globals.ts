import type { PageInstance } from './tree';

type Config = Record<string, unknown>;

/** What WeChat puts into a mini-program's global scope. */
export const globals = globalThis as unknown as {
  wx: object;
  App: (config: Config) => void;
  Page: (config: Config) => void;
  Component: (definition: object) => void;
  getApp: () => object;
  getCurrentPages: () => PageInstance[];
};
