import { eq, sql } from 'drizzle-orm';
import { dbError, rows } from '@cloud/_shared/db';
import { inbox } from '@cloud/_shared/tables';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { session } from '@cloud/openday/tables';
import { openWorld, party, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let fac: string;
let planner: TestPerson;
beforeEach(async () => {
  world = await openWorld();
  fac = await world.makeFacility({ name: '示例设施' });
  planner = await world.staff('planner');
});
afterEach(() => world.close());

async function sessionOn(date: string, time: string, minimumNumber: number | null, capacity = 10) {
  const id = await world.makeSession(fac, date, time, capacity);
  await world.db.update(session).set({ minimumNumber }).where(eq(session.id, id));
  return id;
}
const book = async (sessionId: string, size: number) => {
  const who = await world.somebody();
  const { bookingId } = await world.as(who).openday.book({ sessionId, ...party(size) });
  return { who, bookingId };
};
const ask = () => jobs['askMinimums']!(world.runtime);
const answer = (sessionId: string, what: 'run' | 'merge' | 'cancel', into?: string) =>
  world.as(planner).openday.answerMinimum({ sessionId, answer: what, into });
const seats = async (id: string) =>
  (
    await rows<{ taken: number; status: string; minimum_answer: string | null }>(
      world.db,
      sql`select seats_taken as taken, status, minimum_answer from session where id = ${id}`,
    )
  )[0];
const told = async ({ id }: TestPerson) =>
  (await world.db.select().from(inbox).where(eq(inbox.personId, id))).map(({ title }) => title);

test('two days before, planners are asked once about a session with too few people, by however many hosts', async () => {
  const few = await sessionOn('2026-12-02', '14:00', 5);
  const enough = await sessionOn('2026-12-02', '09:30', 2);
  await sessionOn('2026-12-03', '16:30', 5);
  await sessionOn('2026-12-02', '16:30', null);
  await book(few, 4);
  await book(enough, 2);
  world.clock.now = at('2026-11-30', '13:59');
  expect(await ask()).toBe(0);
  world.clock.now = at('2026-11-30', '14:00');
  const asked = await Promise.all([ask(), ask()]);
  expect(asked.sort()).toEqual([0, 1]);
  expect(await ask()).toBe(0);
  expect(await told(planner)).toEqual(['人不够，要你定：示例设施']);
  const { questions } = await world.as(planner).openday.openMinimums({});
  expect(questions).toMatchObject([
    { id: few, seatsTaken: 4, minimumNumber: 5, targets: [{ id: enough }, {}, {}] },
  ]);
  // Somebody more makes the question go away by itself.
  await book(few, 1);
  expect((await world.as(planner).openday.openMinimums({})).questions).toEqual([]);
  expect(await refusal(answer(few, 'cancel'))).toMatchObject({ reason: 'enough' });
});

test('an answer is given once; running it leaves everything as it is', async () => {
  const few = await sessionOn('2026-12-02', '14:00', 5);
  await book(few, 2);
  expect(await refusal(answer(few, 'run'))).toMatchObject({ reason: 'not_asked' });
  world.clock.now = at('2026-12-01', '10:00');
  await ask();
  await answer(few, 'run');
  expect(await seats(few)).toEqual({ taken: 2, status: 'scheduled', minimum_answer: 'run' });
  expect(await refusal(answer(few, 'cancel'))).toMatchObject({ reason: 'answered' });
  const changed = world.db.update(session).set({ minimumAnswer: 'cancel' });
  const constraint = await changed.then(
    () => undefined,
    (error: unknown) => dbError(error)?.constraint,
  );
  expect(constraint).toBe('session_minimum_once');
});

test('cancelling closes it as too few and offers the next session', async () => {
  const few = await sessionOn('2026-12-02', '14:00', 5);
  const next = await sessionOn('2026-12-05', '14:00', null);
  const { who } = await book(few, 2);
  world.clock.now = at('2026-12-01', '10:00');
  await ask();
  expect(await answer(few, 'cancel')).toMatchObject({ closed: 1, moved: 0 });
  expect(await seats(few)).toMatchObject({ status: 'cancelled', minimum_answer: 'cancel' });
  const { entries } = await world.as(who).openday.myLine();
  expect(entries).toMatchObject([{ sessionId: next, status: 'offered' }]);
});

test('merging moves those who can come with their seats, and closes the others', async () => {
  const few = await sessionOn('2026-12-02', '14:00', 9);
  const into = await sessionOn('2026-12-03', '14:00', null, 6);
  const moves = await book(few, 2);
  const already = await book(few, 1);
  await world.as(already.who).openday.book({ sessionId: into, ...party(1) });
  const busy = await book(few, 1);
  const elsewhere = await world.makeSession(await world.makeFacility(), '2026-12-03', '14:30');
  await world.as(busy.who).openday.book({ sessionId: elsewhere, ...party(1) });
  world.clock.now = at('2026-12-01', '12:00');
  await ask();
  expect(await answer(few, 'merge', into)).toMatchObject({ moved: 1, closed: 2 });
  expect(await seats(few)).toMatchObject({
    taken: 0,
    status: 'cancelled',
    minimum_answer: 'merge',
  });
  expect(await seats(into)).toMatchObject({ taken: 3, status: 'scheduled' });
  const { bookings } = await world.as(moves.who).openday.myBookings({});
  expect(bookings).toMatchObject([{ id: moves.bookingId, sessionId: into, status: 'live' }]);
  expect(await told(moves.who)).toContain('换到 12月3日 周四 14:00：示例设施');
  expect(await told(busy.who)).toContain('取消了：示例设施');
  expect(await told(already.who)).toContain('取消了：示例设施');
});

test('whoever was moved cancels without a mark for a day after being told, past the deadline too', async () => {
  const few = await sessionOn('2026-12-02', '14:00', 9);
  const into = await sessionOn('2026-12-02', '09:30', null, 6);
  const [first, second] = [await book(few, 1), await book(few, 1)];
  world.clock.now = at('2026-12-01', '09:00');
  await ask();
  await answer(few, 'merge', into);
  const shown = await world.as(first.who).openday.myBooking({ id: first.bookingId });
  expect(Number(shown.cancelUntil)).toBe(at('2026-12-02', '09:00'));
  world.clock.now = at('2026-12-02', '08:59');
  await world.as(first.who).openday.cancel({ bookingId: first.bookingId });
  world.clock.now = at('2026-12-02', '09:00');
  await world.as(second.who).openday.cancel({ bookingId: second.bookingId });
  const kept = await rows<{ status: string }>(
    world.db,
    sql`select status from booking order by created_at, cancelled_at`,
  );
  expect(kept).toEqual([{ status: 'cancelled' }, { status: 'late' }]);
});

test('all who can come fit, or nobody is moved; a line there comes first', async () => {
  const few = await sessionOn('2026-12-02', '14:00', 9);
  const small = await sessionOn('2026-12-03', '14:00', null, 4);
  const otherWeek = await world.makeSession(fac, '2026-12-12', '14:00', 10, '2026-12-08');
  await book(few, 3);
  await book(small, 2);
  world.clock.now = at('2026-12-01', '09:00');
  await ask();
  expect(await refusal(answer(few, 'merge'))).toMatchObject({ reason: 'no_target' });
  expect(await refusal(answer(few, 'merge', otherWeek))).toMatchObject({ reason: 'target_shut' });
  expect(await refusal(answer(few, 'merge', small))).toMatchObject({ reason: 'no_room' });
  await world.as(await world.somebody()).openday.join({
    sessionId: small,
    auto: false,
    ...party(4),
  });
  expect(await refusal(answer(few, 'merge', small))).toMatchObject({ reason: 'line' });
  expect(await seats(few)).toEqual({ taken: 3, status: 'scheduled', minimum_answer: null });
});

test('a session is proposed with its template’s minimum, which a draft may change', async () => {
  await world.db.execute(sql`insert into session_template
    (facility_id, weekday, start_time, minutes, capacity, minimum_number) values (${fac}, 3, '14:00', 90, 20, 8)`);
  const as = world.as(planner).openday;
  await as.proposeWeek({ month: '2026-12' });
  const [draft] = (await as.planWeek({ month: '2026-12' })).sessions;
  expect(draft).toMatchObject({ minimumNumber: 8 });
  const values = {
    draftId: draft!.id,
    ...{ date: '2026-12-02', time: '14:00', minutes: 90, capacity: 10, guideTitle: null },
  };
  expect(await refusal(as.saveDraft({ ...values, minimumNumber: 11 }))).toMatchObject({
    reason: 'minimum',
    field: 'minimumNumber',
  });
  await as.saveDraft({ ...values, minimumNumber: 4 });
  expect((await as.planWeek({ month: '2026-12' })).sessions[0]).toMatchObject({ minimumNumber: 4 });
});
