import { sql } from 'drizzle-orm';
import { at } from '@cloud/openday/rules';
import { constraintOf } from '../support/db';
import { openFullSession, type FullSession } from '../support/full-session';
import { party, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let fac: string;
let ses: string;
let first: TestPerson;
let booked: string;
let join: FullSession['join'];
let run: FullSession['run'];
beforeEach(async () => {
  ({ world, fac, ses, first, booked, join, run } = await openFullSession());
});
afterEach(() => world.close());

const inboxOf = async (who: TestPerson) => (await world.as(who).account.inbox({})).messages;
/** A session with one seat, which somebody has. */
const takenSession = async (date: string, time: string) => {
  const sessionId = await world.makeSession(fac, date, time, 1);
  const who = await world.somebody();
  const { bookingId } = await world.as(who).openday.book({ sessionId, ...party(1) });
  return { sessionId, cancel: () => world.as(who).openday.cancel({ bookingId }) };
};

test('a party that can never fit is told so and stops nobody', async () => {
  const who = await world.somebody();
  const wait = () => world.as(who).openday.join({ sessionId: ses, auto: false, ...party(5) });
  expect(await refusal(wait())).toMatchObject({ reason: 'too_many' });
  await world.db.execute(sql`update session set capacity = 6 where id = ${ses}`);
  const called = await world
    .as(await world.somebody())
    .openday.book({ sessionId: ses, ...party(2) });
  await wait();
  // Staff take the seats it hoped for.
  await world.db.transaction(async (tx) => {
    await tx.execute(
      sql`update session set staff_share = 2, staff_taken = 2, public_taken = 4 where id = ${ses}`,
    );
    await tx.execute(sql`update booking set pool = 'staff' where id = ${called.bookingId}`);
  });
  await world.db.execute(sql`update waiting_entry set skips = 3`);
  const small = await join(2);
  await world.as(first).openday.cancel({ bookingId: booked });
  expect(await small.look()).toMatchObject({ status: 'offered' });
});

test('who could be booked is not put in line, and holds no seats by waiting', async () => {
  const open = await world.makeSession(fac, '2026-12-03', '14:00', 4);
  const who = await world.somebody();
  const wait = world.as(who).openday.join({ sessionId: open, auto: false, ...party(4) });
  expect(await refusal(wait)).toMatchObject({ reason: 'seats_free' });
  await expect(
    world.as(await world.somebody()).openday.book({ sessionId: open, ...party(4) }),
  ).resolves.toHaveProperty('bookingId');
});

test('freed too late to ask: who wanted to be booked at once is, wherever they stand', async () => {
  const { sessionId, cancel } = await takenSession('2026-12-03', '09:30');
  const sleeper = await join(1, false, sessionId);
  const eager = await join(1, true, sessionId);
  world.clock.now = at('2026-12-02', '21:10');
  await cancel();
  expect(await eager.look()).toMatchObject({ status: 'booked' });
  expect(await sleeper.look()).toMatchObject({ status: 'waiting', skips: 0 });
});

test('freed too late to ask and nobody to book: the line ends, and the seat is anybody’s', async () => {
  const { sessionId, cancel } = await takenSession('2026-12-03', '09:30');
  const sleeper = await join(1, false, sessionId);
  world.clock.now = at('2026-12-02', '21:10');
  await cancel();
  expect(await sleeper.look()).toMatchObject({ status: 'closed' });
  expect((await inboxOf(sleeper.who))[0]?.title).toMatch(/^有位子了，先到先得/);
  await expect(
    world.as(sleeper.who).openday.book({ sessionId, ...party(1) }),
  ).resolves.toHaveProperty('bookingId');
});

test('what is wrong with one session or one party stops no other', async () => {
  const lines = [];
  for (const date of ['2026-12-03', '2026-12-04', '2026-12-05']) {
    const { sessionId } = await takenSession(date, '14:00');
    lines.push({ sessionId, ...(await join(1, true, sessionId)) });
  }
  lines.sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1));
  const [torn, unread, good] = lines;
  // Counted wrongly, so that the constraints of the session refuse what the job writes.
  await world.db.execute(
    sql`update session set waiting = 2, shares_open_at = now() - interval '9 years' where id = ${torn!.sessionId}`,
  );
  await world.db.execute(
    sql`alter table session add constraint torn check (id <> ${sql.raw(`'${torn!.sessionId}'`)} or shares_opened_at is null)`,
  );
  await world.db.execute(
    sql`update waiting_entry set party_sealed = 'gone.key' where id = ${unread!.id}`,
  );
  const behind = await join(1, false, unread!.sessionId);
  await world.db.execute(sql`update session set capacity = 2 where capacity = 1`);
  await run();
  expect(await good!.look()).toMatchObject({ status: 'booked' });
  expect(await behind.look()).toMatchObject({ status: 'offered' });
  expect(await unread!.look()).toMatchObject({ status: 'waiting' });
});

test('a child grown too young for the place keeps nobody else from cancelling', async () => {
  const family = await world.somebody();
  const visitors = [...party(1).visitors, { name: '示例童', age: 8 }];
  const { id } = await world.as(family).openday.join({
    ...{ sessionId: ses, auto: true },
    ...{ ...party(1), visitors, guardianConsent: true },
  });
  await world.db.execute(sql`update facility set minimum_age = 12 where id = ${fac}`);
  await world.as(first).openday.cancel({ bookingId: booked });
  expect(await world.as(family).openday.myEntry({ id })).toMatchObject({ status: 'offered' });
  expect(await refusal(world.as(family).openday.accept({ id }))).toMatchObject({
    field: 'visitors.1.age',
  });
});

test('who waited is told how it ended', async () => {
  const one = await join(4);
  const two = await join(1);
  await world.as(first).openday.cancel({ bookingId: booked });
  const late = await join(4);
  world.clock.now = Number((await one.look()).answerBy);
  await run();
  await run();
  expect((await inboxOf(one.who)).map(({ title }) => title)).toContainEqual(
    expect.stringMatching(/^位子让给下一家了/),
  );
  expect(await two.look()).toMatchObject({ status: 'offered' });
  await world.as(two.who).openday.accept({ id: two.id });
  world.clock.now = at('2026-12-02', '12:00');
  await Promise.all([run(), run()]);
  expect((await inboxOf(late.who)).map(({ title }) => title)).toContainEqual(
    expect.stringMatching(/^没等到位子/),
  );
});

test('when an offer is over its place can be taken again at once, in line or with a seat', async () => {
  const one = await join(4);
  const two = await join(3);
  await world.as(first).openday.cancel({ bookingId: booked });
  world.clock.now = Number((await one.look()).answerBy);
  await world.as(one.who).openday.join({ sessionId: ses, auto: false, ...party(4) });
  expect(await one.look()).toMatchObject({ status: 'passed' });
  expect(await two.look()).toMatchObject({ status: 'offered' });

  const { sessionId, cancel } = await takenSession('2026-12-06', '14:00');
  const only = await join(1, false, sessionId);
  await cancel();
  world.clock.now = Number((await only.look()).answerBy);
  await expect(world.as(only.who).openday.book({ sessionId, ...party(1) })).resolves.toHaveProperty(
    'bookingId',
  );
});

test('the database holds the number of lines a person stands in', async () => {
  const { id, who } = await join(1);
  const { sessionId } = await takenSession('2026-12-05', '14:00');
  const another = sql`insert into waiting_entry
    (id, session_id, person_id, party_size, minors, auto, joined_at, line_slot)
    select 'wait_x', ${sessionId}, person_id, 1, 0, false, joined_at, line_slot
    from waiting_entry where id = ${id}`;
  expect(await constraintOf(world.db.execute(another))).toBe('waiting_line_slot');
  const without = sql`insert into waiting_entry
    (id, session_id, person_id, party_size, minors, auto, joined_at)
    values ('wait_x', ${sessionId}, ${who.id}, 1, 0, false, now())`;
  expect(await constraintOf(world.db.execute(without))).toBe('waiting_takes_slot');
});

test('an offer of a session that was closed says that it was', async () => {
  const { who, id } = await join(4);
  await world.as(first).openday.cancel({ bookingId: booked });
  const planner = await world.staff('planner');
  await world.as(planner).openday.close({ sessionId: ses, reason: 'weather' });
  expect(await refusal(world.as(who).openday.accept({ id }))).toMatchObject({
    reason: 'session_cancelled',
  });
});
