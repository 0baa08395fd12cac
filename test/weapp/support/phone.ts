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

export interface Device {
  kept: Kept;
  /** The one picture of its album. */
  picture: Buffer;
  /** What was handed to WeChat's menu for pictures. */
  passedOn: unknown[];
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

/** One picture in the album, and the way a file goes out: it says how far it is, and can be stopped. */
const album = (cloud: Cloud, picture: Buffer) => ({
  chooseMedia: later(() => ({
    tempFiles: [
      { tempFilePath: 'wxfile://tmp/photo.png', size: picture.length, fileType: 'image' },
    ],
  })),
  uploadFile(options: Options) {
    let told: (event: { progress: number }) => void = () => undefined;
    void later(async ({ url, filePath }) => {
      if (filePath !== 'wxfile://tmp/photo.png') throw new Error('uploadFile:fail no such file');
      told({ progress: 50 });
      return { statusCode: 200, data: await cloud.upload(String(url), picture) };
    })(options);
    return {
      onProgressUpdate: (listen: typeof told) => void (told = listen),
      abort: () => undefined,
    };
  },
});

/** A canvas off the page that only knows how wide letters are, and the way a drawn picture goes out. */
function drawing(passedOn: unknown[]) {
  const context = new Proxy<Record<string, unknown>>(
    { measureText: (text: string) => ({ width: text.length * 30 }) },
    { get: (known, name: string) => known[name] ?? (() => undefined) },
  );
  const written = new Map<string, string>();
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    createOffscreenCanvas: () => ({
      getContext: () => context,
      createImage: () => {
        const image = {
          onload: () => undefined,
          set src(_: string) {
            setTimeout(() => image.onload());
          },
        };
        return image;
      },
      toDataURL: () => 'data:image/png;base64,AAAA',
    }),
    getFileSystemManager: () => ({
      writeFileSync: (path: string, data: string) => void written.set(path, data),
    }),
    showShareImageMenu: later((options) => void passedOn.push(options)),
  };
}

/** The parts of `wx` that hold state or reach outside; the simulator answers the rest. */
export const phone = (cloud: Cloud, openid: string, { kept, picture, passedOn }: Device) => ({
  ...storage(kept),
  ...album(cloud, picture),
  ...drawing(passedOn),
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
