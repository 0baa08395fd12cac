import type { WeChatOptions } from './wechat-http';
import { accessTokens } from './wechat-token';

/** Makers of mini-program codes as pictures. Each gives undefined where WeChat gave no picture, and never throws. */
export interface CodeMaker {
  /**
   * Any number of them (`POST /wxa/getwxacodeunlimit`). WeChat's errors: 45009 too often, 41030 no such page,
   * 40097 bad scene. @param scene at most 32 characters of `0-9a-zA-Z!#$&'()*+,/:;=?@-._~`
   */
  codeFor(page: string, scene: string): Promise<Buffer | undefined>;
  /** For a path too long for a scene (`POST /wxa/getwxacode`); an app has 100 000 of these in all. */
  codeForPath(path: string): Promise<Buffer | undefined>;
}

export function codeMaker(options: WeChatOptions): CodeMaker {
  const tokens = accessTokens(options);
  const { base, timeout = 5_000 } = options;

  async function make(which: string, what: object): Promise<Buffer | undefined> {
    try {
      const token = await tokens();
      const response = await fetch(
        `${base}/wxa/${which}?access_token=${encodeURIComponent(token)}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...what, width: 280 }),
          signal: AbortSignal.timeout(timeout),
        },
      );
      const type = response.headers.get('content-type') ?? '';
      return type.startsWith('image/') ? Buffer.from(await response.arrayBuffer()) : undefined;
    } catch {
      return undefined;
    }
  }

  return {
    codeFor: (page, scene) => make('getwxacodeunlimit', { page, scene }),
    codeForPath: (path) => make('getwxacode', { path }),
  };
}
