import { join } from 'node:path';
import { appConfig, built, routesOf } from './built';
import type { Cloud } from './cloud';
import { globals } from './globals';
import { hideWhatPhonesLack } from './hidden';
import { later, phone } from './phone';
import type { Engine, PageInstance, RenderedPage } from './tree';

const DEEPEST = 10;

const call = ({ instance }: RenderedPage, hook: string, ...values: unknown[]) => {
  const method = instance[hook];
  if (typeof method === 'function') method.apply(instance, values);
};

function parse(url: string) {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?');
  const pairs = search.split('&').filter((pair) => pair !== '');
  // WeChat hands parameters over as they were written, still encoded.
  const options = Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  return { path, options: options as Record<string, string> };
}

/** The stack of pages, moved as WeChat moves it. */
function navigation(render: ReturnType<Engine>) {
  const app = appConfig();
  const routes = routesOf(app);
  const tabs = app.tabBar.list.map(({ pagePath }) => pagePath);
  const keptTabs = new Map<string, RenderedPage>();
  const stack: RenderedPage[] = [];
  let opened = 0;

  function push(url: string) {
    const { path, options } = parse(url);
    if (!routes.includes(path)) throw new Error(`there is no page ${path}`);
    const page = render(path);
    const id = ++opened;
    Object.assign(page.instance, { route: path, options, getPageId: () => `page-${id}` });
    stack.push(page);
    if (tabs.includes(path)) keptTabs.set(path, page);
    call(page, 'onLoad', options);
    call(page, 'onShow');
    call(page, 'onReady');
  }

  function pop() {
    const open = stack.pop();
    if (!open) return;
    if (keptTabs.get(open.instance.route) === open) return call(open, 'onHide');
    call(open, 'onUnload');
    open.close();
  }

  const top = (): RenderedPage => {
    const open = stack[stack.length - 1];
    if (!open) throw new Error('no page is open');
    return open;
  };

  function openTab(url: string) {
    const { path } = parse(url);
    if (!tabs.includes(path)) throw new Error(`${path} is not a tab`);
    if (top().instance.route === path) return;
    while (stack.length > 0) pop();
    const kept = keptTabs.get(path);
    if (!kept) return push(path);
    stack.push(kept);
    call(kept, 'onShow');
  }

  const mustNotBeTab = (url: string) => {
    if (tabs.includes(parse(url).path)) throw new Error(`${url} is a tab, switchTab opens it`);
  };

  const moves = {
    navigateTo(url: string) {
      mustNotBeTab(url);
      if (stack.length >= DEEPEST) throw new Error('the stack of pages is full');
      call(top(), 'onHide');
      push(url);
    },
    redirectTo(url: string) {
      mustNotBeTab(url);
      pop();
      push(url);
    },
    switchTab: openTab,
    reLaunch(url: string) {
      while (stack.length > 0) pop();
      push(url);
    },
    navigateBack(_url: string, delta: number) {
      for (let left = Math.min(delta, stack.length - 1); left > 0; left--) pop();
      call(top(), 'onShow');
    },
  };

  const told = Object.entries(moves).map(([name, move]) => [
    name,
    later(({ url = '', delta = 1 }) => {
      try {
        move(String(url), Number(delta));
        return { errMsg: `${name}:ok` };
      } catch (error) {
        // Pages do not wait for it, so nobody else would hear.
        console.error(`${name} ${String(url)} failed`, error);
        throw error;
      }
    }),
  ]);
  return { stack, top, push, wx: Object.fromEntries(told) as object };
}

/** Launches the built mini-program anew on a page, for the person whom WeChat calls `openid`. */
export function launch(
  engine: Engine,
  cloud: Cloud,
  openid: string,
  url = appConfig().pages[0] ?? '',
) {
  jest.resetModules();
  const { stack, top, push, wx } = navigation(engine());
  Object.assign(globals.wx, phone(cloud, openid), wx);
  let app: Record<string, unknown> = {};
  globals.App = (config) => void (app = config);
  globals.getApp = () => app;
  globals.getCurrentPages = () => stack.map(({ instance }) => instance);
  hideWhatPhonesLack();
  require(join(built, 'app.js'));
  const { path, options } = parse(url);
  for (const hook of ['onLaunch', 'onShow'])
    (app[hook] as (launched: object) => void)({ path, query: options, scene: 1001 });
  push(url);
  return {
    /** What the page in front shows. */
    tree: () => top().tree(),
    /** The open pages, the one in front last. */
    routes: () => stack.map(({ instance }) => instance.route),
  };
}

export type MiniProgram = ReturnType<typeof launch>;
