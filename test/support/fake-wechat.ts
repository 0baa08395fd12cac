import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Sent {
  touser: string;
  template_id: string;
  page: string;
  data: Record<string, { value: string }>;
  token: string | null;
}

export type FakeWeChat = Awaited<ReturnType<typeof openFakeWeChat>>;

/**
 * A small stand-in for WeChat's documented endpoints for tokens, subscription messages, phone numbers and
 * mini-program codes. Test code sets what the next sends and codes are answered with; `'silence'` never
 * answers, `'garbled'` answers with no JSON. A phone's code is known when it stands in `phones`.
 */
export async function openFakeWeChat() {
  const sent: Sent[] = [];
  const asked: { force_refresh: boolean }[] = [];
  const answers: (number | 'silence' | 'garbled')[] = [];
  const phones = new Map<string, string>();
  const codes: { path: string; body: object }[] = [];
  const state = {
    token: 'token-1',
    tokenError: 0,
    expiresIn: 7200,
    arrived: () => undefined as void,
  };
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://wechat.test');
      const body = JSON.parse(text) as never;
      if (url.pathname === '/cgi-bin/stable_token') {
        asked.push(body);
        if ((body as { force_refresh: boolean }).force_refresh) state.token += '+';
        return response.end(
          JSON.stringify(
            state.tokenError
              ? { errcode: state.tokenError, errmsg: 'no' }
              : { access_token: state.token, expires_in: state.expiresIn },
          ),
        );
      }
      if (url.pathname === '/wxa/business/getuserphonenumber') {
        const phone = phones.get((body as { code: string }).code);
        return response.end(
          JSON.stringify(
            phone === undefined
              ? { errcode: 40029, errmsg: 'invalid code' }
              : { errcode: 0, phone_info: { phoneNumber: `+86${phone}`, purePhoneNumber: phone } },
          ),
        );
      }
      if (url.pathname.startsWith('/wxa/getwxacode')) {
        codes.push({ path: url.pathname, body });
        const answer = answers.shift() ?? 0;
        if (answer !== 0) return response.end(JSON.stringify({ errcode: answer, errmsg: '' }));
        response.setHeader('content-type', 'image/jpeg');
        return response.end('a picture');
      }
      sent.push({ ...(body as object), token: url.searchParams.get('access_token') } as Sent);
      state.arrived();
      const answer = answers.shift() ?? 0;
      if (answer === 'silence') return undefined;
      return response.end(
        answer === 'garbled' ? '<html>' : JSON.stringify({ errcode: answer, errmsg: '' }),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    phones,
    codes,
    asked,
    answers,
    state,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
