import { sql } from 'drizzle-orm';
import { jobs } from '@cloud/account/jobs';
import { rows } from '@cloud/_shared/db';
import { notify } from '@cloud/_shared/notify';
import { message, outboxRows, subscriber, configureTemplates } from '../support/messages';
import { openWorld, type TestPerson, type World } from '../support/world';

configureTemplates();
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const now = () => world.runtime.now();
const soon = () => new Date(world.clock.now + 86_400_000);
const tell = (who: TestPerson, dedupe: string) =>
  notify(world.db, now(), who.id, message(dedupe, soon()));

test('one consent is one message: the first uses it up, the next is in the inbox alone', async () => {
  const who = await subscriber(world, 'change');
  expect(await tell(who, 'a')).toBe(true);
  expect(await tell(who, 'b')).toBe(true);
  expect(await outboxRows(world)).toHaveLength(1);
  expect((await world.as(who).account.inbox({})).messages).toHaveLength(2);
});

test('what was told is not told again, by two at once neither', async () => {
  const who = await subscriber(world, 'change');
  const told = await Promise.all([tell(who, 'a'), tell(who, 'a'), tell(who, 'a')]);
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await outboxRows(world)).toHaveLength(1);
  expect(await world.as(who).account.inbox({})).toMatchObject({ unread: 1 });
});

test('a transaction that rolled back told nothing and used nothing up', async () => {
  const who = await subscriber(world, 'change');
  const undone = world.db.transaction(async (tx) => {
    await notify(tx, now(), who.id, message('a', soon()));
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await outboxRows(world)).toEqual([]);
  expect(await tell(who, 'a')).toBe(true);
  expect(await outboxRows(world)).toHaveLength(1);
});

test('a refusal allows nothing; an answer about another template counts for nothing', async () => {
  const who = await subscriber(world);
  const answer = (templateId: string, answered: 'accept' | 'reject') =>
    world
      .as(who)
      .account.allowMessages({ answers: [{ kind: 'change', templateId, answer: answered }] });
  expect(await answer('t-change', 'reject')).toEqual({ accepted: 0 });
  expect(await answer('t-old', 'accept')).toEqual({ accepted: 0 });
  await tell(who, 'a');
  expect(await outboxRows(world)).toEqual([]);
  const twice = [1, 2].map(() => ({
    kind: 'change' as const,
    templateId: 't-change',
    answer: 'accept' as const,
  }));
  await expect(world.as(who).account.allowMessages({ answers: twice })).rejects.toThrow();
});

test('the same tap allows once', async () => {
  const who = await world.somebody();
  const answers = [{ kind: 'change' as const, templateId: 't-change', answer: 'accept' as const }];
  const again = () => world.as(who, { key: 'one-tap-0001' }).account.allowMessages({ answers });
  await Promise.all([again(), again()]);
  expect((await world.as(who).account.myData()).messageConsents).toHaveLength(1);
});

test('the inbox comes page by page, mine alone; one is read, then all that were shown', async () => {
  const who = await world.somebody();
  const other = await world.somebody();
  for (let n = 0; n < 25; n++) {
    world.clock.now += n % 3;
    await tell(who, `m${n}`);
  }
  const { account } = world.as(who);
  const first = await account.inbox({});
  const second = await account.inbox({ cursor: first.next! });
  expect([first.messages.length, second.messages.length, second.next]).toEqual([20, 5, null]);
  expect(new Set([...first.messages, ...second.messages].map(({ id }) => id)).size).toBe(25);
  expect((await world.as(who).account.start()).me).toMatchObject({ unread: 25 });

  const { id, at } = first.messages[0]!;
  expect(await world.as(other).account.readInbox({ id })).toEqual({ read: 0 });
  expect(await world.as(who).account.readInbox({ id })).toEqual({ read: 1 });
  world.clock.now += 1_000;
  await tell(who, 'came later');
  expect(await world.as(who).account.readInbox({ upTo: at.toISOString() })).toEqual({ read: 24 });
  expect(await world.as(who).account.inbox({})).toMatchObject({ unread: 1 });
});

const left = async () =>
  (
    await rows(
      world.db,
      sql`select (select count(*)::int from inbox) as inbox, (select count(*)::int from outbox) as outbox,
        (select count(*)::int from message_consent) as consents`,
    )
  )[0];

test('my data holds messages and answers; deleting the account shreds them and drops what waits', async () => {
  const who = await subscriber(world, 'change', 'booking');
  await tell(who, 'a');
  expect(await world.as(who).account.myData()).toMatchObject({
    messages: [{ title: '示例场次有变动' }],
    messageConsents: [{ answer: 'accept' }, { answer: 'accept' }],
  });
  await world.as(who).account.deleteAccount();
  expect(await left()).toEqual({ inbox: 0, outbox: 0, consents: 0 });
  expect(await tell(who, 'b')).toBe(false);
});

test('withdrawing consent ends what WeChat would still have told', async () => {
  const who = await subscriber(world, 'change', 'booking');
  await tell(who, 'a');
  await world.as(who).account.withdrawConsent();
  expect(await left()).toEqual({ inbox: 1, outbox: 0, consents: 1 });
});

test('messages go after 180 days', async () => {
  const who = await subscriber(world, 'change');
  await tell(who, 'a');
  world.clock.now += 180 * 86_400_000 - 1;
  await jobs['deliver']!(world.runtime);
  await tell(who, 'b');
  world.clock.now += 2;
  await jobs['sweep']!(world.runtime);
  expect(await left()).toEqual({ inbox: 1, outbox: 1, consents: 1 });
  world.clock.now += 31 * 86_400_000;
  await jobs['sweep']!(world.runtime);
  expect(await left()).toMatchObject({ inbox: 1, outbox: 0 });
});
