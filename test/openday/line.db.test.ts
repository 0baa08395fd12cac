import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { openFullSession, type FullSession } from '../support/full-session';
import { moves } from '../support/moves';
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

test('a freed seat goes through the line, never to a newcomer; position and party are shown', async () => {
  const four = await join(4);
  const two = await join(2);
  expect(await two.look()).toMatchObject({ status: 'waiting', partiesAhead: 1, peopleAhead: 4 });
  await world.as(first).openday.change({
    bookingId: booked,
    visitors: party(2).visitors,
    guardianConsent: false,
  });
  expect(await two.look()).toMatchObject({ status: 'offered', answerBy: expect.any(Date) as Date });
  expect(await four.look()).toMatchObject({ status: 'waiting', skips: 1 });
  const newcomer = await world.somebody();
  expect(
    await refusal(world.as(newcomer).openday.book({ sessionId: ses, ...party(1) })),
  ).toMatchObject({ reason: 'queue' });
  const { bookingId } = await world.as(two.who).openday.accept({ id: two.id });
  expect(await world.as(two.who).openday.myBooking({ id: bookingId! })).toMatchObject({
    status: 'live',
    partySize: 2,
    phone: '138****1234',
  });
});

test('an unanswered offer passes on; an answer a moment too late is refused with what to do', async () => {
  const one = await join(4);
  const two = await join(3);
  await world.as(first).openday.cancel({ bookingId: booked });
  const { answerBy } = await one.look();
  world.clock.now = Number(answerBy) - 1;
  await run();
  expect(await one.look()).toMatchObject({ status: 'offered' });
  world.clock.now = Number(answerBy);
  expect(await refusal(world.as(one.who).openday.accept({ id: one.id }))).toMatchObject({
    reason: 'offer_over',
  });
  await Promise.all([run(), run()]);
  expect(await one.look()).toMatchObject({ status: 'passed' });
  expect(await two.look()).toMatchObject({ status: 'offered' });
});

test('有位直接帮我约上 books at once and says so; where a limit is in the way it becomes an offer', async () => {
  const eager = await join(2, true);
  const other = await world.makeSession(await world.makeFacility(), '2026-12-02', '14:30', 5);
  const busy = await join(2, true);
  await world.as(busy.who).openday.book({ sessionId: other, ...party(1) });
  await world.as(first).openday.cancel({ bookingId: booked });
  const entry = await eager.look();
  expect(entry).toMatchObject({ status: 'booked' });
  const [row] = await rows(
    world.db,
    sql`select auto, status from booking where id = ${entry.bookingId}`,
  );
  expect(row).toEqual({ auto: true, status: 'live' });
  expect(await busy.look()).toMatchObject({ status: 'offered' });
  expect(await refusal(world.as(busy.who).openday.accept({ id: busy.id }))).toMatchObject({
    reason: 'overlapping',
  });
});

test('less than three hours before there is only an offer, and none once booking is closed', async () => {
  const eager = await join(4, true);
  world.clock.now = at('2026-12-02', '11:01');
  await world.as(first).openday.cancel({ bookingId: booked });
  expect(await eager.look()).toMatchObject({ status: 'offered', answerShort: true });
  const late = await join(1);
  world.clock.now = at('2026-12-02', '12:00');
  await run();
  expect(await eager.look()).toMatchObject({ status: 'passed' });
  expect(await late.look()).toMatchObject({ status: 'closed' });
});

test('seats set aside and unused go to the line first, then to everybody', async () => {
  const shared = await world.makeSession(fac, '2026-12-03', '14:00', 10);
  await world.db.execute(
    sql`update session set group_share = 2, staff_share = 1, shares_open_at = '2026-11-28T14:00:00+08:00' where id = ${shared}`,
  );
  for (const size of [4, 3]) {
    const who = await world.somebody();
    await world.as(who).openday.book({ sessionId: shared, ...party(size) });
  }
  const newcomer = await world.somebody();
  const book = () => world.as(newcomer).openday.book({ sessionId: shared, ...party(1) });
  expect(await refusal(book())).toMatchObject({ reason: 'full' });
  const two = await join(2, false, shared);
  world.clock.now = at('2026-11-28', '13:59');
  await run();
  expect(await two.look()).toMatchObject({ status: 'waiting' });
  world.clock.now = at('2026-11-28', '14:01');
  await Promise.all([run(), run()]);
  expect(await two.look()).toMatchObject({ status: 'offered' });
  await expect(book()).resolves.toHaveProperty('bookingId');
  expect(
    await refusal(
      world.as(await world.somebody()).openday.book({ sessionId: shared, ...party(1) }),
    ),
  ).toMatchObject({ reason: 'full' });
});

test('closing ends everything without a mark and offers the next session to those who had booked', async () => {
  const waiting = await join(1);
  const next = await world.makeSession(fac, '2026-12-04', '09:30', 4);
  const planner = await world.staff('planner');
  const close = () => world.as(planner).openday.close({ sessionId: ses, reason: 'weather' });
  expect(await close()).toMatchObject({ bookings: 1, waiting: 1, moved: 1, kept: 0 });
  expect(await refusal(close())).toMatchObject({ code: 'conflict' });
  expect(await waiting.look()).toMatchObject({ status: 'closed' });
  expect(await world.as(first).openday.myBooking({ id: booked })).toMatchObject({
    status: 'closed',
    sessionStatus: 'cancelled',
  });
  const { entries } = await world.as(first).openday.myLine();
  expect(entries).toMatchObject([
    {
      sessionId: next,
      status: 'offered',
      partySize: 4,
      answerBy: new Date(at('2026-12-01', '10:00')),
    },
  ]);
  await world.as(first).openday.accept({ id: entries[0]!.id });
  expect((await world.as(first).openday.myBookings({})).bookings).toMatchObject([
    { sessionId: next, status: 'live' },
    { sessionId: ses, status: 'closed' },
  ]);
});

test('nobody waits where they are booked, twice, in too many lines, or without a session', async () => {
  const again = world.as(first).openday.join({ sessionId: ses, auto: false, ...party(1) });
  expect(await refusal(again)).toMatchObject({ reason: 'duplicate' });
  const { who } = await join(1);
  const wait = (sessionId: string) =>
    world.as(who).openday.join({ sessionId, auto: false, ...party(1) });
  expect(await refusal(wait(ses))).toMatchObject({ reason: 'in_line' });
  expect(await refusal(world.as(who).openday.book({ sessionId: ses, ...party(1) }))).toMatchObject({
    reason: 'in_line',
  });
  expect(await refusal(wait('ses_none'))).toMatchObject({ code: 'not_found' });
  for (const day of [3, 4, 5, 6]) {
    const full = await world.makeSession(fac, `2026-12-0${day}`, '14:00', 1);
    const taker = await world.somebody();
    await world.as(taker).openday.book({ sessionId: full, ...party(1) });
    if (day < 6) await wait(full);
    else expect(await refusal(wait(full))).toMatchObject({ reason: 'line_limit' });
  }
});

test('names in line are sealed, shown to nobody else, and gone when the waiting is over', async () => {
  const { who, id } = await join(2);
  const stranger = await world.somebody();
  expect(await refusal(world.as(stranger).openday.myEntry({ id }))).toMatchObject({
    code: 'not_found',
  });
  expect(await refusal(world.as(stranger).openday.leave({ id }))).toMatchObject({
    reason: 'not_in_line',
  });
  const sealed = async () =>
    (
      await rows<{ party: string | null }>(
        world.db,
        sql`select party_sealed as party from waiting_entry where id = ${id}`,
      )
    )[0]?.party;
  expect(await sealed()).toMatch(/^test\./);
  expect(await sealed()).not.toContain('13800001234');
  await world.as(who).account.deleteAccount();
  await jobs['releaseSeats']!(world.runtime);
  expect(await sealed()).toBeNull();
});

test('the database knows the same moves as the rules and refuses every other', async () => {
  const known = await rows<{ machine: string; from: string; to: string }>(
    world.db,
    sql`select machine, from_state as "from", to_state as "to" from state_move`,
  );
  const wanted = Object.entries(moves).flatMap(([machine, states]) =>
    Object.entries(states).flatMap(([from, all]) =>
      (all as readonly string[]).map((to) => ({ machine, from, to })),
    ),
  );
  const text = (all: typeof known) => all.map((one) => JSON.stringify(one)).sort();
  expect(text(known)).toEqual(text(wanted));
  await world.as(first).openday.cancel({ bookingId: booked });
  await expect(
    world.db.execute(
      sql`update booking set status = 'live', cancelled_at = null where id = ${booked}`,
    ),
  ).rejects.toMatchObject({ cause: { code: '23514' } });
  await expect(
    world.db.execute(
      sql`insert into waiting_entry (id, session_id, person_id, party_size, minors, auto, joined_at)
        select 'wait_x', session_id, person_id, 1, 0, false, now() from booking where id = ${
          (await world.as(await world.somebody()).openday.book({ sessionId: ses, ...party(1) }))
            .bookingId
        }`,
    ),
  ).rejects.toMatchObject({ cause: { code: '23505' } });
});
