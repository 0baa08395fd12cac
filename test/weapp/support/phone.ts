import type { Cloud } from './cloud';

type Options = Partial<Record<'success' | 'fail' | 'complete', (result: unknown) => void>> &
  Record<string, unknown>;

/** Answers as WeChat does: later, through the callbacks, or through a promise where there are none. */
export const later =
  (act: (options: Options) => unknown) =>
  (options: Options = {}): Promise<unknown> | undefined => {
    const result = Promise.resolve().then(() => act(options));
    if (!options.success && !options.fail && !options.complete) return result;
    result.then(
      (value) => {
        options.success?.(value);
        options.complete?.(value);
      },
      (error: Error) => {
        const refusal = { errMsg: error.message };
        options.fail?.(refusal);
        options.complete?.(refusal);
      },
    );
    return undefined;
  };

/** What a device keeps between launches. */
export type Kept = Map<string, unknown>;

/** An unknown key is answered with an empty text. */
function storage(kept: Kept) {
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 0, limitSize: 10_240 }),
  };
}

function cloudOf(cloud: Cloud, openid: string) {
  let begun = false;
  return {
    init: () => {
      begun = true;
    },
    callFunction: later(async ({ name, data }) => {
      if (!begun) throw new Error('cloud.callFunction:fail cloud.init was not called');
      return {
        result: await cloud.call(openid, String(name), data),
        errMsg: 'cloud.callFunction:ok',
      };
    }),
  };
}

/** The parts of `wx` that hold state or reach outside; the simulator answers the rest. */
export const phone = (cloud: Cloud, openid: string, kept: Kept) => ({
  ...storage(kept),
  cloud: cloudOf(cloud, openid),
  canIUse: () => true,
  getNetworkType: later(() => ({ networkType: 'wifi' })),
  onNetworkStatusChange: () => undefined,
  offNetworkStatusChange: () => undefined,
  login: later(() => ({ code: 'code-of-this-moment' })),
  setNavigationBarTitle: later(() => ({})),
  showModal: later(() => ({ confirm: true, cancel: false })),
  requestSubscribeMessage: later(() => ({ errMsg: 'requestSubscribeMessage:ok' })),
});
