import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { outboxRows, subscriber, configureTemplates } from '../support/messages';
import { openWorld, party, type TestPerson, type World } from '../support/world';

configureTemplates();
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const run = (job: string) => jobs[job]!(world.runtime);
const inboxOf = async (who: TestPerson) => (await world.as(who).account.inbox({})).messages;
const named = () => world.makeFacility({ name: '示例污水厂', address: '示例路 1 号' });

test('whoever booked is told within a minute, once, and not the code', async () => {
  const ses = await world.makeSession(await named(), '2026-12-02', '14:00');
  const who = await subscriber(world, 'booking');
  const { bookingId, code } = await world.as(who).openday.book({ sessionId: ses, ...party(2) });
  expect((await Promise.all([run('tellBooked'), run('tellBooked')])).sort()).toEqual([0, 1]);
  expect(await run('tellBooked')).toBe(0);
  const [told] = await inboxOf(who);
  expect(told).toMatchObject({
    kind: 'booking',
    title: '约上了：示例污水厂',
    subject: bookingId,
    page: `features/openday/pages/ticket/index?id=${bookingId}`,
  });
  expect(told!.body).toBe(
    '12月2日 周三 14:00，2 个人去。入场券在这里，进门时给签到员看。来不了就在 12月1日 周二 18:00 前取消，位子好让给别人。',
  );
  const posted = await rows(world.db, sql`select * from outbox`);
  expect(posted).toHaveLength(1);
  expect(JSON.stringify([told, posted])).not.toMatch(new RegExp(`"${code}"|${code}，|示例甲|1380`));
  expect(existsSync(join(__dirname, '../../src', `${told!.page.split('?')[0]}.tsx`))).toBe(true);
});

test('a booking cancelled before it was told is not told', async () => {
  const ses = await world.makeSession(await named(), '2026-12-02', '14:00');
  const who = await world.somebody();
  const { bookingId } = await world.as(who).openday.book({ sessionId: ses, ...party() });
  await world.as(who).openday.cancel({ bookingId });
  expect(await run('tellBooked')).toBe(0);
  expect(await inboxOf(who)).toEqual([]);
});

test('what was not said yet of a booking is taken back when it is cancelled, and its consent serves again', async () => {
  const ses = await world.makeSession(await named(), '2026-12-02', '14:00');
  const who = await subscriber(world, 'booking');
  const { bookingId } = await world.as(who).openday.book({ sessionId: ses, ...party() });
  await run('tellBooked');
  expect(await outboxRows(world)).toHaveLength(1);
  await world.as(who).openday.cancel({ bookingId });
  expect(await outboxRows(world)).toEqual([]);
  await world.as(who).openday.book({ sessionId: ses, ...party() });
  await run('tellBooked');
  expect(await outboxRows(world)).toHaveLength(1);
});

test('the evening before, everyone with a live booking for tomorrow is reminded once', async () => {
  const fac = await named();
  const tomorrow = await world.makeSession(fac, '2026-12-02', '14:00', 200);
  const later = await world.makeSession(fac, '2026-12-03', '14:00');
  const people = await Promise.all(
    Array.from({ length: 60 }, (_, n) => subscriber(world, ...(n ? [] : ['reminder' as const]))),
  );
  for (const who of people) await world.as(who).openday.book({ sessionId: tomorrow, ...party() });
  const [gone, elsewhere] = [await world.somebody(), await world.somebody()];
  const { bookingId } = await world.as(gone).openday.book({ sessionId: tomorrow, ...party() });
  await world.as(gone).openday.cancel({ bookingId });
  await world.as(elsewhere).openday.book({ sessionId: later, ...party() });

  world.clock.now = at('2026-12-01', '17:59');
  expect(await run('remindVisits')).toBe(0);
  world.clock.now = at('2026-12-01', '18:00');
  const done = await Promise.all([run('remindVisits'), run('remindVisits')]);
  expect(done[0] + done[1]).toBe(60);
  world.clock.now = at('2026-12-01', '18:10');
  expect(await run('remindVisits')).toBe(0);
  expect(await inboxOf(people[0]!)).toMatchObject([
    { kind: 'reminder', title: '明天去参观：示例污水厂', readAt: null },
  ]);
  expect([await inboxOf(gone), await inboxOf(elsewhere)]).toEqual([[], []]);
  expect(await outboxRows(world)).toHaveLength(1);
});

test('a run that was killed half way is made up for by the next', async () => {
  const ses = await world.makeSession(await named(), '2026-12-02', '14:00');
  const [first, second] = [await world.somebody(), await world.somebody()];
  for (const who of [first, second])
    await world.as(who).openday.book({ sessionId: ses, ...party() });
  world.clock.now = at('2026-12-01', '18:00');
  await run('remindVisits');
  await world.db.execute(sql`delete from inbox where person_id = ${second.id}`);
  world.clock.now = at('2026-12-01', '18:10');
  expect(await run('remindVisits')).toBe(1);
  expect(await inboxOf(second)).toHaveLength(1);
});
