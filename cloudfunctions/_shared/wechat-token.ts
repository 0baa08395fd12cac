import * as z from 'zod';
import { postJson, type WeChatOptions } from './wechat-http';

/** Milliseconds before its end at which a token is no longer trusted. */
const margin = 300_000;

const tokenReply = z.union([
  z.object({ access_token: z.string().min(1), expires_in: z.number().positive() }),
  z.object({ errcode: z.number() }),
]);

/** WeChat gave no token, with the error it named. */
export class NoToken extends Error {
  readonly errcode: number;

  constructor(errcode: number) {
    super(`no access token: ${errcode}`);
    this.errcode = errcode;
  }
}

/**
 * The app's access token (`POST /cgi-bin/stable_token`), kept until shortly before it ends. Asked again,
 * WeChat hands every host the same token, so hosts need not share it themselves. `bad` is a token that
 * was refused: only when WeChat still hands out that very one is a new one forced, which ends it everywhere.
 */
export function accessTokens(options: WeChatOptions): (bad?: string) => Promise<string> {
  const { appId, secret, clock = Date.now } = options;
  let kept: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(force: boolean): Promise<string> {
    const reply = tokenReply.safeParse(
      await postJson(options, '/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        appid: appId,
        secret,
        force_refresh: force,
      }),
    );
    if (!reply.success) throw new NoToken(-1);
    if ('errcode' in reply.data) throw new NoToken(reply.data.errcode);
    const { access_token: token, expires_in: seconds } = reply.data;
    kept = { token, until: clock() + Math.max(seconds * 1_000 - margin, 10_000) };
    return token;
  }

  return (bad) => {
    if (kept && (kept.token === bad || kept.until <= clock())) kept = undefined;
    if (kept) return Promise.resolve(kept.token);
    asking ??= ask(false)
      .then((token) => (token === bad ? ask(true) : token))
      .finally(() => (asking = undefined));
    return asking;
  };
}
