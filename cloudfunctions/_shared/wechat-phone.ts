import * as z from 'zod';
import { Refusal } from './errors';
import { postJson, type WeChatOptions } from './wechat-http';
import { accessTokens } from './wechat-token';

const reply = z.union([
  z.object({ errcode: z.literal(0), phone_info: z.object({ purePhoneNumber: z.string().min(1) }) }),
  z.object({ errcode: z.number() }),
]);

const tokenErrors = new Set([40001, 42001]);

const busy = () =>
  new Refusal('unavailable', '微信那边这会儿忙，手机号没核对成。过一会儿再点一次。', {
    retryAfter: 10,
  });

/**
 * The phone number that WeChat knows of whoever pressed its button (`POST /wxa/business/getuserphonenumber`),
 * without the country's code. Documented errors: 40029 code spent or wrong, 40013 app, -1 busy. @throws Refusal
 */
export function phoneReader(options: WeChatOptions) {
  const tokens = accessTokens(options);

  async function ask(code: string, token: string) {
    const path = `/wxa/business/getuserphonenumber?access_token=${encodeURIComponent(token)}`;
    const answered = reply.safeParse(await postJson(options, path, { code }));
    return answered.success ? answered.data : { errcode: -1 };
  }

  return async function phoneOf(code: string): Promise<string> {
    const answered = await (async () => {
      const token = await tokens();
      const first = await ask(code, token);
      return tokenErrors.has(first.errcode) ? ask(code, await tokens(token)) : first;
    })().catch(() => {
      throw busy();
    });
    if ('phone_info' in answered) return answered.phone_info.purePhoneNumber;
    if (answered.errcode === 40029)
      throw new Refusal('refused', '这次核对过期了，再点一次“用微信手机号核对”。', {
        reason: 'code_invalid',
      });
    throw busy();
  };
}
