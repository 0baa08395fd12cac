import * as z from 'zod';
import { postJson, type WeChatOptions } from './wechat-http';
import { accessTokens, NoToken } from './wechat-token';

export interface SubscribedMessage {
  openid: string;
  templateId: string;
  /** Path of one of our pages, without a leading slash. */
  page: string;
  /** Value by the template's own name of the field. */
  data: Readonly<Record<string, string>>;
}

/** What became of a message. `later` may be tried again; the others are the end of it. */
export type Sending =
  { outcome: 'sent' } | { outcome: 'refused' | 'failed' | 'later'; reason: string };

const reply = z.object({ errcode: z.number() });

const tokenErrors = new Set([40001, 42001]);
/** OPENID, template, fields, page: the same message would be refused for ever. */
const lasting = new Set([40003, 40037, 47003, 41030]);

function sending(errcode: number): Sending {
  const reason = String(errcode);
  if (errcode === 0) return { outcome: 'sent' };
  if (errcode === 43101) return { outcome: 'refused', reason };
  return { outcome: lasting.has(errcode) ? 'failed' : 'later', reason };
}

/**
 * Sends one subscription message (`POST /cgi-bin/message/subscribe/send`). Documented errors: 43101 the
 * person refused, 40003 OPENID, 40037 template, 47003 fields, 41030 page, 45009 quota used up, -1 busy.
 * Never throws: what did not arrive is `later`.
 */
export function subscribedSender(options: WeChatOptions) {
  const tokens = accessTokens(options);

  async function post({ openid, templateId, page, data }: SubscribedMessage, token: string) {
    const path = `/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`;
    const answered = reply.safeParse(
      await postJson(options, path, {
        touser: openid,
        template_id: templateId,
        page,
        data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
        miniprogram_state: 'formal',
        lang: 'zh_CN',
      }),
    );
    return answered.success ? answered.data.errcode : -1;
  }

  return async function sendSubscribed(message: SubscribedMessage): Promise<Sending> {
    try {
      const token = await tokens();
      const errcode = await post(message, token);
      if (!tokenErrors.has(errcode)) return sending(errcode);
      return sending(await post(message, await tokens(token)));
    } catch (error) {
      const reason = error instanceof NoToken ? `token ${error.errcode}` : 'unreachable';
      return { outcome: 'later', reason };
    }
  };
}
