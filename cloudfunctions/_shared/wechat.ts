import * as z from 'zod';
import { Refusal } from './errors';
import type { WeChatOptions } from './wechat-http';
import { codeMaker, type CodeMaker } from './wechat-code';
import { phoneReader } from './wechat-phone';
import { subscribedSender, type Sending, type SubscribedMessage } from './wechat-send';

export interface WeChat extends CodeMaker {
  /** Exchanges the one-time code of `wx.login` for the person's OPENID. @throws Refusal */
  code2session(code: string): Promise<{ openid: string }>;
  /** The phone number behind the one-time code of WeChat's phone button. @throws Refusal */
  phoneOf(code: string): Promise<string>;
  /** Sends one message that the person consented to. Never throws. */
  sendSubscribed(message: SubscribedMessage): Promise<Sending>;
}

const busy = () =>
  new Refusal('unavailable', '微信那边这会儿忙，登录没成。过一会儿再点一次。', { retryAfter: 10 });

const sessionReply = z.union([
  z.object({ openid: z.string().min(1) }),
  z.object({ errcode: z.number() }),
]);

/**
 * WeChat's server interface (`GET /sns/jscode2session`).
 * Documented errors: 40029 code invalid, 40163 code used, 45011 too often, 40226 blocked, -1 busy.
 */
export function createWeChat(options: WeChatOptions): WeChat {
  const { base, appId, secret, timeout = 5_000 } = options;
  return {
    sendSubscribed: subscribedSender(options),
    phoneOf: phoneReader(options),
    ...codeMaker(options),
    async code2session(code) {
      const query = new URLSearchParams({
        appid: appId,
        secret,
        js_code: code,
        grant_type: 'authorization_code',
      });
      let reply: unknown;
      try {
        const response = await fetch(`${base}/sns/jscode2session?${query}`, {
          signal: AbortSignal.timeout(timeout),
        });
        reply = await response.json();
      } catch {
        throw busy();
      }
      const parsed = sessionReply.safeParse(reply);
      if (!parsed.success) throw busy();
      if ('openid' in parsed.data) return { openid: parsed.data.openid };
      switch (parsed.data.errcode) {
        case 40029:
        case 40163:
          throw new Refusal('sign_in', '这次登录的凭证过期了，再点一次“微信登录”。', {
            reason: 'code_invalid',
          });
        case 45011:
          throw new Refusal('too_often', '点得太快了，等一分钟再登录。', { retryAfter: 60 });
        case 40226:
          throw new Refusal(
            'not_allowed',
            '微信提示这个账号有风险，暂时不能登录，请换一个微信号。',
          );
        default:
          throw busy();
      }
    },
  };
}
