import { join } from 'node:path';
import type * as Adapter from 'glass-easel-miniprogram-adapter';
import { TmplGroup } from 'glass-easel-template-compiler';
import { built, filesOf, readBuilt, readJson } from './built';
import { globals } from './globals';
import type { Engine, Node, PageInstance } from './tree';

interface Element extends globalThis.Element {
  __wxElement?: { triggerEvent(type: string, detail: object, options: { bubbles: boolean }): void };
}

const bare = (name: string) => name.replace(/\.(wxml|wxs)$/, '');

type Compiled = Parameters<Adapter.CodeSpace['addCompiledTemplate']>[1];

/** Every template of the mini-program, compiled by WeChat's current compiler. */
function compile(): Record<string, Compiled['content']> {
  const group = new TmplGroup();
  for (const name of filesOf('.wxs')) group.addScript(bare(name), readBuilt(name));
  for (const name of filesOf('.wxml')) group.addTmpl(bare(name), readBuilt(name));
  const source = group.getTmplGenObjectGroups();
  group.free();
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  return new Function(`return ${source}`)() as ReturnType<typeof compile>;
}

function nodeOf(raw: ChildNode): Node {
  const element = raw.nodeType === raw.ELEMENT_NODE ? (raw as unknown as Element) : undefined;
  return {
    tag: element?.tagName.toLowerCase() ?? '',
    text: element ? '' : (raw.textContent ?? ''),
    aria: (name) => element?.getAttribute(`aria-${name}`) ?? '',
    children: () => Array.from(raw.childNodes, nodeOf),
    happen: (type, detail) =>
      element?.__wxElement?.triggerEvent(type, detail, { bubbles: type === 'tap' }),
  };
}

/** WeChat's newer component engine, in the page's own DOM. */
export const glassEasel: Engine = () => {
  Reflect.deleteProperty(globalThis, 'wx');
  require('miniprogram-simulate');
  const adapter = require('glass-easel-miniprogram-adapter') as typeof Adapter;
  const env = new adapter.MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  const backend = env.associateBackend();
  const groupList = compile();
  const defined = new Set<string>();

  function define(path: string): void {
    if (defined.has(path)) return;
    defined.add(path);
    const config = readJson<{ usingComponents?: Record<string, string> }>(`${path}.json`);
    const content = groupList[path];
    if (!content) throw new Error(`${path} has no template`);
    space.addComponentStaticConfig(path, config);
    space.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true });
    for (const used of Object.values(config.usingComponents ?? {}))
      define(join('/', path, '..', used).slice(1));
    space.globalComponentEnv(globals, path, () => require(join(built, path)));
  }

  return (route) => {
    define(route);
    const root = backend.createRoot('body', space, route);
    const place = document.createElement('div');
    document.body.append(place);
    root.attach(document.body as never, place as never);
    const shown = root.getComponent().getBackendElement() as unknown as Element;
    return {
      instance: root.get() as unknown as PageInstance,
      tree: () => nodeOf(shown),
      close: () => root.release(),
    };
  };
};
