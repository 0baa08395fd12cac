import { join } from 'node:path';
import type * as Simulate from 'miniprogram-simulate';
import { built } from './built';
import { globals } from './globals';
import type { Engine, Node, PageInstance } from './tree';

type Method = (...values: unknown[]) => unknown;

/** exparser's node, with j-component's record of what the template said of it. */
interface RawNode {
  childNodes?: RawNode[];
  shadowRoot?: RawNode;
  /** The DOM element; templates, conditions and slots have none. */
  $$?: object | null;
  _vt?: { tagName?: string; content?: string; attrs?: { name: string; value?: unknown }[] };
}

interface Handle {
  dispatchEvent(type: string, options: { detail: object }): void;
}

interface RawPage {
  readonly instance: object;
  readonly _exparserNode: RawNode;
  attach(parent: HTMLElement): void;
  detach(): void;
}

const isMethod = (pair: [string, unknown]): pair is [string, Method] =>
  typeof pair[1] === 'function';

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function nodeOf(raw: RawNode, HandleOf: new (raw: RawNode) => Handle): Node {
  const { tagName = '', content = '', attrs = [] } = raw._vt ?? {};
  return {
    tag: raw.$$ && content === '' ? tagName : '',
    text: content,
    aria(name) {
      const value = attrs.find((each) => each.name === `aria${capital(name)}`)?.value;
      return typeof value === 'string' ? value : '';
    },
    children() {
      // A component shows its shadow tree; a built-in shows what stands inside it.
      const own = raw.childNodes ?? [];
      const shown = own.length > 0 ? own : (raw.shadowRoot?.childNodes ?? []);
      return shown.map((child) => nodeOf(child, HandleOf));
    },
    happen: (type, detail) => new HandleOf(raw).dispatchEvent(type, { detail }),
  };
}

/** WeChat's established component engine, by way of miniprogram-simulate. */
export const exparser: Engine = () => {
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
  globals.Page = ({ data, ...config }) => {
    const methods = Object.fromEntries(Object.entries(config).filter(isMethod));
    globals.Component({ data, methods });
  };
  loader.runJs = (path) => {
    const known = definitions.get(path);
    running = path;
    if (known) register({ ...known });
    else require(path);
  };

  return (route) => {
    const compilerOptions = { maxBuffer: 64 << 20 };
    const id =
      ids.get(route) ??
      simulate.load(join(built, route), { rootPath: built, compiler: 'official', compilerOptions });
    ids.set(route, id);
    const page = simulate.render(id) as unknown as RawPage;
    page.attach(document.body);
    const HandleOf = Object.getPrototypeOf(page.constructor) as new (raw: RawNode) => Handle;
    return {
      instance: page.instance as PageInstance,
      tree: () => nodeOf(page._exparserNode, HandleOf),
      close: () => page.detach(),
    };
  };
};
