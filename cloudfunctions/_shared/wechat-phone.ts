import * as z from 'zod';
import { Refusal } from './errors';
import { postJson, type WeChatOptions } from './wechat-http';
import { accessTokens } from './wechat-token';

const found = z.object({ phone_info: z.object({ purePhoneNumber: z.string().min(1) }) });
const reply = z.union([found, z.object({ errcode: z.number() })]);

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

  /** The number, or the error WeChat named. */
  async function ask(code: string, token: string): Promise<string | number> {
    const path = `/wxa/business/getuserphonenumber?access_token=${encodeURIComponent(token)}`;
    const answered = reply.safeParse(await postJson(options, path, { code }));
    if (!answered.success) return -1;
    const { data } = answered;
    return 'phone_info' in data ? data.phone_info.purePhoneNumber : data.errcode;
  }

  async function askAgain(code: string): Promise<string | number> {
    const token = await tokens();
    const answered = await ask(code, token);
    return typeof answered === 'number' && tokenErrors.has(answered)
      ? ask(code, await tokens(token))
      : answered;
  }

  return async function phoneOf(code: string): Promise<string> {
    const answered = await askAgain(code).catch(() => -1);
    if (typeof answered === 'string') return answered;
    if (answered === 40029)
      throw new Refusal('refused', '这次核对过期了，再点一次“用微信手机号核对”。', {
        reason: 'code_invalid',
      });
    throw busy();
  };
}
