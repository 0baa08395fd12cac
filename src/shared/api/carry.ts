import Taro from '@tarojs/taro';
import type { Reply } from '@cloud/_shared/serve';
import { apiBase, apiLink } from '@/shared/env';
import { lost, replyIn } from './arrival';
import { useSession } from './session';

interface Call {
  path: string;
  input: unknown;
  key?: string;
}

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
  let came: unknown;
  try {
    came = await (apiLink === 'cloud' ? byCloud : byHttp)(domain, call);
  } catch (error) {
    throw lost(error);
  }
  return replyIn(came);
}
