import { join } from 'node:path';
import { appConfig, built } from './built';
import type { Cloud } from './cloud';
import { globals } from './globals';
import { hideWhatPhonesLack } from './hidden';
import { navigation, parse } from './navigation';
import { phone, type Kept } from './phone';
import type { Engine } from './tree';

interface Launch {
  cloud: Cloud;
  /** Who uses the phone, as WeChat calls them. */
  openid: string;
  /** The page it opens on; the first one without. */
  url?: string;
  /** What an earlier launch left on the device. */
  kept?: Kept;
  /** The one picture of its album. */
  picture?: Buffer;
}

let quitLast: () => void = () => undefined;

// What a page still does when its test is over must not be told against the next test.
afterEach(() => quitLast());

/** Launches the built mini-program anew. */
export function launch(
  engine: Engine,
  { cloud, openid, url = appConfig().pages[0] ?? '', kept = new Map(), picture }: Launch,
) {
  quitLast();
  jest.resetModules();
  const { stack, top, push, quit, sent, wx } = navigation(engine());
  const device = { kept, picture: picture ?? Buffer.of(), passedOn: [] as unknown[] };
  Object.assign(globals.wx, phone(cloud, openid, device), wx);
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
  quitLast = quit;
  return {
    /** What the page in front shows. */
    tree: () => top().tree(),
    /** What was handed to a page at once, in order. */
    sent: (route: string) => sent.filter((each) => each.route === route).map(({ bytes }) => bytes),
    /** What the page in front hands to a chat. */
    shared: () =>
      (top().instance['onShareAppMessage'] as (from: object) => object)({ from: 'button' }),
    passedOn: () => device.passedOn,
    /** The open pages, the one in front last. */
    routes: () => stack.map(({ instance }) => instance.route),
  };
}

export type MiniProgram = ReturnType<typeof launch>;
