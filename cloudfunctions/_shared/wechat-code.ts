import type { WeChatOptions } from './wechat-http';
import { accessTokens } from './wechat-token';

/**
 * A mini-program code as a picture (`POST /wxa/getwxacodeunlimit`): `scene` is at most 32 characters of
 * `0-9a-zA-Z!#$&'()*+,/:;=?@-._~`. WeChat answers errors as JSON: 45009 too often, 41030 no such page,
 * 40097 bad scene. @returns undefined where WeChat gave no picture
 */
export function codeMaker(options: WeChatOptions) {
  const tokens = accessTokens(options);
  const { base, timeout = 5_000 } = options;

  return async function codeFor(page: string, scene: string): Promise<Buffer | undefined> {
    try {
      const token = await tokens();
      const response = await fetch(
        `${base}/wxa/getwxacodeunlimit?access_token=${encodeURIComponent(token)}`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ page, scene, width: 280 }),
          signal: AbortSignal.timeout(timeout),
        },
      );
      const type = response.headers.get('content-type') ?? '';
      return type.startsWith('image/') ? Buffer.from(await response.arrayBuffer()) : undefined;
    } catch {
      return undefined;
    }
  };
}
