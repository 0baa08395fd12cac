import Taro from '@tarojs/taro';
import type { Reply } from '@cloud/_shared/serve';
import { apiBase, apiLink } from '@/shared/env';
import { CallFailure } from './failure';
import { useSession } from './session';

interface Call {
  path: string;
  input: unknown;
  key?: string;
}

const offline = () =>
  new CallFailure({ code: 'offline', message: '没连上网。你填的都还在，等有网了再试一下。' });

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && 'ok' in value;

async function byCloud(domain: string, call: Call): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name: domain, data: call });
  return result;
}

async function byHttp(domain: string, call: Call): Promise<unknown> {
  const { token } = useSession.getState();
  const { data } = await Taro.request<unknown>({
    url: `${apiBase}/rpc/${domain}`,
    method: 'POST',
    data: call,
    header: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    timeout: 15_000,
  });
  return data;
}

/** Brings one call to the domain's function and its reply back. @throws CallFailure when it did not arrive */
export async function carry(domain: string, call: Call): Promise<Reply> {
  let reply: unknown;
  try {
    reply = await (apiLink === 'cloud' ? byCloud : byHttp)(domain, call);
  } catch {
    throw offline();
  }
  if (!isReply(reply)) throw offline();
  return reply;
}
