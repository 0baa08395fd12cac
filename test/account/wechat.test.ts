import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '@cloud/_shared/errors';
import { createWeChat } from '@cloud/_shared/wechat';

/** A small stand-in for WeChat's documented endpoint: what it does is asked for by the code. */
const replies: Record<string, string> = {
  good: JSON.stringify({ openid: 'o-1', session_key: 'k', unionid: 'u' }),
  invalid: JSON.stringify({ errcode: 40029, errmsg: 'invalid code' }),
  used: JSON.stringify({ errcode: 40163, errmsg: 'code been used' }),
  often: JSON.stringify({ errcode: 45011, errmsg: 'frequency limit' }),
  risky: JSON.stringify({ errcode: 40226, errmsg: 'blocked' }),
  busy: JSON.stringify({ errcode: -1, errmsg: 'system error' }),
  garbled: '<html>bad gateway</html>',
  empty: JSON.stringify({ openid: '' }),
};

let server: Server;
let base: string;
const asked: URL[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://wechat.test');
    asked.push(url);
    const reply = replies[url.searchParams.get('js_code') ?? ''];
    if (reply !== undefined) response.end(reply);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Only where nothing answers is the wait short: a busy machine answers late. */
const exchange = (code: string, at = base) => {
  const timeout = code === 'never-answers' ? 300 : 20_000;
  return createWeChat({ base: at, appId: 'wx1', secret: 's3', timeout }).code2session(code);
};

test('a good code becomes an OPENID, asked for as documented', async () => {
  expect(await exchange('good')).toEqual({ openid: 'o-1' });
  const { pathname, searchParams } = asked.at(-1)!;
  expect(pathname).toBe('/sns/jscode2session');
  expect(Object.fromEntries(searchParams)).toEqual({
    appid: 'wx1',
    secret: 's3',
    js_code: 'good',
    grant_type: 'authorization_code',
  });
});

test.each([
  ['invalid', 'sign_in'],
  ['used', 'sign_in'],
  ['often', 'too_often'],
  ['risky', 'not_allowed'],
  ['busy', 'unavailable'],
  ['garbled', 'unavailable'],
  ['empty', 'unavailable'],
  ['never-answers', 'unavailable'],
])('%s is refused as %s with a sentence', async (code, expected) => {
  const refused = exchange(code);
  await expect(refused).rejects.toBeInstanceOf(Refusal);
  await expect(refused).rejects.toMatchObject({
    code: expected,
    message: expect.stringMatching(/。$/) as string,
  });
});

test('an unreachable WeChat is "busy", not a bug', async () => {
  await expect(exchange('good', 'http://127.0.0.1:1')).rejects.toMatchObject({
    code: 'unavailable',
  });
});
