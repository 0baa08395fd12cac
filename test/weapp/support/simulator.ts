import { join } from 'node:path';
import type * as Simulate from 'miniprogram-simulate';
import { built } from './built';

type Method = (...values: unknown[]) => unknown;
type PageConfig = Record<string, unknown>;

export interface Rendered {
  readonly dom: HTMLElement;
  readonly instance: object;
  attach(parent: globalThis.Node): void;
  detach(): void;
}

/** A page as WeChat's logic layer sees it. */
export interface PageInstance extends Record<string, unknown> {
  route: string;
  options: Record<string, string>;
}

export interface Globals {
  wx: object;
  App: (config: PageConfig) => void;
  Page: (config: PageConfig) => void;
  Component: (definition: object) => void;
  getApp: () => object;
  getCurrentPages: () => PageInstance[];
}

export const globals = globalThis as unknown as Globals;

const isMethod = (pair: [string, unknown]): pair is [string, Method] =>
  typeof pair[1] === 'function';

/** The official exparser engine with pages of the built mini-program in it. Takes over `wx`, `Page`, `Component`. */
export function startSimulator() {
  Reflect.deleteProperty(globalThis, 'wx');
  const simulate = require('miniprogram-simulate') as typeof Simulate;
  const loader = require('miniprogram-simulate/src/utils') as { runJs: (path: string) => void };
  const register = globals.Component;
  const ids = new Map<string, string>();

  // A script runs once; each page registers the components it uses anew, from what that run defined.
  const definitions = new Map<string, object>();
  let running = '';
  globals.Component = (definition) => {
    definitions.set(running, definition);
    register({ ...definition });
  };
  globals.Page = ({ data, ...config }) =>
    globals.Component({
      data,
      methods: Object.fromEntries(Object.entries(config).filter(isMethod)),
    });
  loader.runJs = (path) => {
    const known = definitions.get(path);
    running = path;
    if (known) register({ ...known });
    else require(path);
  };

  return function render(route: string): Rendered {
    const options = {
      rootPath: built,
      compiler: 'official' as const,
      compilerOptions: { maxBuffer: 64 << 20 },
    };
    const id = ids.get(route) ?? simulate.load(join(built, route), options);
    ids.set(route, id);
    const page = simulate.render(id) as unknown as Rendered;
    page.attach(document.body);
    return page;
  };
}
