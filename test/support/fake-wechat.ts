import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Sent {
  touser: string;
  template_id: string;
  page: string;
  data: Record<string, { value: string }>;
  token: string | null;
}

/**
 * A small stand-in for WeChat's documented endpoints for tokens and subscription messages. Test code sets
 * what the next sends are answered with; `'silence'` never answers, `'garbled'` answers with no JSON.
 */
export async function openFakeWeChat() {
  const sent: Sent[] = [];
  const asked: { force_refresh: boolean }[] = [];
  const answers: (number | 'silence' | 'garbled')[] = [];
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
    asked,
    answers,
    state,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
