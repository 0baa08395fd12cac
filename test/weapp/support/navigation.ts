import { appConfig, routesOf } from './built';
import { later } from './phone';
import type { Engine, RenderedPage } from './tree';

const DEEPEST = 10;

const call = ({ instance }: RenderedPage, hook: string, ...values: unknown[]) => {
  const method = instance[hook];
  if (typeof method === 'function') method.apply(instance, values);
};

export function parse(url: string) {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?');
  const pairs = search.split('&').filter((pair) => pair !== '');
  // WeChat hands parameters over as they were written, still encoded.
  const options = Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  return { path, options: options as Record<string, string> };
}

/** What crossed from the logic layer to a page at once, in bytes of JSON. */
export interface Sent {
  route: string;
  bytes: number;
}

function weigh({ instance }: RenderedPage, sent: Sent[]): void {
  const setData = instance['setData'] as (data: object, done?: () => void) => void;
  instance['setData'] = (data: object, done?: () => void) => {
    sent.push({ route: instance.route, bytes: Buffer.byteLength(JSON.stringify(data)) });
    setData.call(instance, data, done);
  };
}

/** The stack of pages, moved as WeChat moves it. */
export function navigation(render: ReturnType<Engine>) {
  const app = appConfig();
  const routes = routesOf(app);
  const tabs = app.tabBar.list.map(({ pagePath }) => pagePath);
  const keptTabs = new Map<string, RenderedPage>();
  const stack: RenderedPage[] = [];
  let opened = 0;
  const sent: Sent[] = [];

  function push(url: string) {
    const { path, options } = parse(url);
    if (!routes.includes(path)) throw new Error(`there is no page ${path}`);
    const page = render(path);
    const id = ++opened;
    Object.assign(page.instance, { route: path, options, getPageId: () => `page-${id}` });
    weigh(page, sent);
    stack.push(page);
    if (tabs.includes(path)) keptTabs.set(path, page);
    call(page, 'onLoad', options);
    call(page, 'onShow');
    call(page, 'onReady');
  }

  function unload(page: RenderedPage) {
    call(page, 'onUnload');
    page.close();
  }

  /** A tab that is left stays loaded. */
  function pop() {
    const open = stack.pop();
    if (!open) return;
    if (keptTabs.get(open.instance.route) === open) call(open, 'onHide');
    else unload(open);
  }

  function quit() {
    new Set([...stack.splice(0), ...keptTabs.values()]).forEach(unload);
    keptTabs.clear();
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
      quit();
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
  return { stack, top, push, quit, sent, wx: Object.fromEntries(told) as object };
}
