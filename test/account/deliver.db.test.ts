import { deliver } from '@cloud/account/deliver';
import { claim, lease } from '@cloud/account/outbox';
import { notify } from '@cloud/_shared/notify';
import type { FakeWeChat } from '../support/fake-wechat';
import {
  configureTemplates,
  message,
  outboxRows,
  setTemplates,
  subscriber,
  withFakeWeChat,
  withWeChat,
} from '../support/messages';
import type { World } from '../support/world';

configureTemplates();
let world: World;
let fake: FakeWeChat;
withFakeWeChat((opened) => ({ world, fake } = opened));

const run = () => deliver(withWeChat(world, fake.base));

/** Somebody with one message on its way, of use for a day. */
async function posted() {
  const who = await subscriber(world, 'change');
  const now = world.runtime.now();
  await notify(world.db, now, who.id, message('a', new Date(now.getTime() + 86_400_000)));
  return who;
}

test('what waits is sent to the OPENID that was sealed, in the template’s own fields', async () => {
  const who = await posted();
  expect(await run()).toBe(1);
  expect(fake.sent).toMatchObject([
    {
      touser: `o-${who.id}`,
      template_id: 't-change',
      page: 'features/openday/pages/my-bookings/index',
      data: {
        thing1: { value: '示例污水厂' },
        time2: { value: '2026年11月25日 10:00' },
        phrase3: { value: '有变动' },
        thing4: { value: '打开小程序看' },
      },
    },
  ]);
  expect(await outboxRows(world)).toMatchObject([{ state: 'sent', attempts: 1 }]);
  expect(await run()).toBe(0);
  expect(fake.sent).toHaveLength(1);
});

test('run by two at once, each of fifty goes out once', async () => {
  for (let n = 0; n < 50; n++) await posted();
  const done = await Promise.all([run(), run()]);
  expect((await outboxRows(world)).filter(({ state }) => state !== 'sent')).toEqual([]);
  expect(done[0] + done[1]).toBe(50);
  expect(fake.sent).toHaveLength(50);
  expect(new Set(fake.sent.map(({ touser }) => touser)).size).toBe(50);
});

test('whoever dies between claiming and sending leaves a row that comes back after the lease', async () => {
  await posted();
  expect(await claim(world.db, world.runtime.now())).toHaveLength(1);
  expect(await run()).toBe(0);
  world.clock.now += lease - 1;
  expect(await run()).toBe(0);
  world.clock.now += 1;
  expect(await run()).toBe(1);
  expect(await outboxRows(world)).toMatchObject([{ state: 'sent', attempts: 2 }]);
});

test('a refusal is the end; a lasting error is the end and says why', async () => {
  await posted();
  fake.answers.push(43101);
  expect(await run()).toBe(1);
  await posted();
  fake.answers.push(47003);
  expect(await run()).toBe(1);
  expect((await outboxRows(world)).map(({ state, reason }) => [state, reason]).sort()).toEqual([
    ['failed', '47003'],
    ['refused', '43101'],
  ]);
});

test('what did not arrive is tried again with growing delay, and given up in the end', async () => {
  await posted();
  const waits: number[] = [];
  for (let minutes = 0, since = 0; minutes < 150; minutes++, since++) {
    const before = fake.sent.length;
    fake.answers.push(-1);
    await run();
    fake.answers.length = 0;
    if (fake.sent.length > before) waits.push(since);
    if (fake.sent.length > before) since = 0;
    world.clock.now += 60_000;
  }
  expect(waits).toEqual([0, 1, 2, 4, 8, 16, 32, 60]);
  world.clock.now += 3_600_000;
  expect(await run()).toBe(1);
  expect(await outboxRows(world)).toMatchObject([{ state: 'failed', attempts: 8, reason: '-1' }]);
});

test('what would come too late is not sent', async () => {
  await posted();
  world.clock.now += 86_400_000;
  expect(await run()).toBe(1);
  expect(fake.sent).toEqual([]);
  expect(await outboxRows(world)).toMatchObject([{ state: 'late' }]);
});

test('a message of a template that was replaced, or for nobody WeChat knows, fails with its reason', async () => {
  await posted();
  setTemplates();
  expect(await run()).toBe(1);
  expect(await outboxRows(world)).toMatchObject([
    { state: 'failed', reason: 'template no longer in use' },
  ]);
});
