import { createWeChat } from '@cloud/_shared/wechat';
import { openFakeWeChat } from '../support/fake-wechat';

let fake: Awaited<ReturnType<typeof openFakeWeChat>>;
const time = { now: Date.parse('2026-12-01T08:00:00Z') };
beforeEach(async () => {
  fake = await openFakeWeChat();
});
afterEach(() => fake.close());

/** Only where nothing answers is the wait short: a busy machine answers late. */
const open = (base = fake.base, timeout = 20_000) =>
  createWeChat({ base, appId: 'wx1', secret: 's3', timeout, clock: () => time.now });
const message = {
  openid: 'o-1',
  templateId: 't-1',
  page: 'pages/me/index?id=1',
  data: { thing1: '示例污水厂' },
};

test('a message goes out as documented, under one token for many', async () => {
  const wechat = open();
  const both = await Promise.all([wechat.sendSubscribed(message), wechat.sendSubscribed(message)]);
  expect(both).toEqual([{ outcome: 'sent' }, { outcome: 'sent' }]);
  expect(fake.asked).toEqual([
    { grant_type: 'client_credential', appid: 'wx1', secret: 's3', force_refresh: false },
  ]);
  expect(fake.sent[0]).toEqual({
    touser: 'o-1',
    template_id: 't-1',
    page: 'pages/me/index?id=1',
    data: { thing1: { value: '示例污水厂' } },
    miniprogram_state: 'formal',
    lang: 'zh_CN',
    token: 'token-1',
  });
});

test('the token is asked for again shortly before it ends', async () => {
  const wechat = open();
  await wechat.sendSubscribed(message);
  time.now += (7200 - 301) * 1_000;
  await wechat.sendSubscribed(message);
  expect(fake.asked).toHaveLength(1);
  time.now += 2_000;
  await wechat.sendSubscribed(message);
  expect(fake.asked).toHaveLength(2);
});

test.each([
  [0, 'sent'],
  [43101, 'refused'],
  [40003, 'failed'],
  [40037, 'failed'],
  [47003, 'failed'],
  [41030, 'failed'],
  [45009, 'later'],
  [-1, 'later'],
  ['silence', 'later'],
  ['garbled', 'later'],
] as const)('WeChat answers %s: %s', async (answer, outcome) => {
  fake.answers.push(answer);
  const wechat = open(fake.base, answer === 'silence' ? 2_000 : undefined);
  expect(await wechat.sendSubscribed(message)).toMatchObject({ outcome });
  expect(fake.sent).toHaveLength(1);
});

test.each([40001, 42001])('%s: another token is asked for once', async (code) => {
  const wechat = open();
  await wechat.sendSubscribed(message);
  fake.state.token = 'token-2';
  fake.answers.push(code);
  expect(await wechat.sendSubscribed(message)).toEqual({ outcome: 'sent' });
  expect(fake.sent.map(({ token }) => token)).toEqual(['token-1', 'token-1', 'token-2']);
  fake.answers.push(code, code);
  expect(await wechat.sendSubscribed(message)).toEqual({ outcome: 'later', reason: String(code) });
});

test('a new token is forced only when WeChat hands out the refused one again', async () => {
  fake.answers.push(40001);
  expect(await open().sendSubscribed(message)).toEqual({ outcome: 'sent' });
  expect(fake.asked.map(({ force_refresh }) => force_refresh)).toEqual([false, false, true]);
  expect(fake.sent.at(-1)!.token).toBe('token-1+');
});

test('without a token, or without WeChat, it is for later and says why', async () => {
  fake.state.tokenError = 40164;
  expect(await open().sendSubscribed(message)).toEqual({ outcome: 'later', reason: 'token 40164' });
  expect(await open('http://127.0.0.1:1').sendSubscribed(message)).toEqual({
    outcome: 'later',
    reason: 'unreachable',
  });
});
