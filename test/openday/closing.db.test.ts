import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { configureTemplates, subscriber } from '../support/messages';
import { openWorld, party, refusal, type TestPerson, type World } from '../support/world';

configureTemplates();
let world: World;
let fac: string;
let planner: TestPerson;
let a: string;
beforeEach(async () => {
  world = await openWorld();
  fac = await world.makeFacility({ name: '示例污水厂' });
  planner = await world.staff('planner');
  a = await world.makeSession(fac, '2026-12-02', '14:00', 20);
});
afterEach(() => world.close());

const run = (job: string) => jobs[job]!(world.runtime);
const session = (date: string, time: string, seats: number) =>
  world.makeSession(fac, date, time, seats);
async function book(sessionId: string, size = 1, who?: TestPerson) {
  const person = who ?? (await world.somebody());
  const { bookingId } = await world.as(person).openday.book({ sessionId, ...party(size) });
  return { who: person, bookingId };
}
const close = (sessionId: string) =>
  world.as(planner).openday.close({ sessionId, reason: 'weather' });
const lineOf = async (who: TestPerson) => (await world.as(who).openday.myLine()).entries;
const told = async (who: TestPerson) =>
  (await world.as(who).account.inbox({})).messages.filter(({ kind }) => kind === 'change');
const owed = async (who: TestPerson) => (await world.as(who).openday.myData()).makeUps;

test('with no later session the place is kept, and a session published within seven days offers it', async () => {
  const { who } = await book(a, 2);
  expect(await close(a)).toMatchObject({ bookings: 1, waiting: 0, moved: 0, kept: 1 });
  expect((await told(who))[0]?.body).toContain(
    '后面还没有合适的场次，7 天里开出来的话，先给你们留位子',
  );
  expect(await run('runMakeUps')).toBe(0);
  const values = { date: '2026-12-04', time: '14:00', minutes: 90, capacity: 2, guideTitle: null };
  await world.as(planner).openday.addDraft({
    ...{ month: '2026-12', facilityId: fac, ...values },
    ...{ groupShare: 0, staffShare: 0 },
  });
  const { sessions } = await world.as(planner).openday.planWeek({ month: '2026-12' });
  const drafts = sessions.filter(({ status }) => status === 'draft').map(({ id }) => id);
  await world.as(planner).openday.publishWeek({ month: '2026-12', drafts });
  expect(await lineOf(who)).toMatchObject([{ sessionId: drafts[0], status: 'offered' }]);
  expect(await run('runMakeUps')).toBe(0);
});

test('a session that appears in another way is found by the job, by two hosts once', async () => {
  const { who } = await book(a, 2);
  await close(a);
  const b = await session('2026-12-04', '14:00', 2);
  expect(await Promise.all([run('runMakeUps'), run('runMakeUps')])).toContain(1);
  const [entry] = await lineOf(who);
  expect(entry).toMatchObject({ sessionId: b, status: 'offered', partySize: 2 });
  expect(await owed(who)).toMatchObject([{ entryId: entry!.id, endedAt: null }]);
  await world.as(who).openday.accept({ id: entry!.id });
  expect(await owed(who)).toMatchObject([{ endedAt: new Date(world.clock.now) }]);
});

test('where the next session closes too, a place there goes on to the one after, offered or not', async () => {
  const b = await session('2026-12-03', '14:00', 2);
  const first = await book(a, 2);
  world.clock.now += 60_000;
  const second = await book(a, 2);
  await close(a);
  expect(await lineOf(first.who)).toMatchObject([{ sessionId: b, status: 'offered' }]);
  expect(await lineOf(second.who)).toMatchObject([{ sessionId: b, status: 'waiting' }]);
  const c = await session('2026-12-04', '14:00', 4);
  expect(await close(b)).toMatchObject({ bookings: 0, waiting: 2, moved: 2, kept: 0 });
  for (const { who } of [first, second])
    expect(await lineOf(who)).toMatchObject([{ sessionId: c, status: 'offered' }]);
  expect((await told(first.who)).map(({ body }) => body).join()).toContain(
    '12月4日 周五 14:00 那一场给你留了 2 个位，',
  );
  await close(c);
  expect(await lineOf(first.who)).toEqual([]);
  expect(await owed(first.who)).toMatchObject([{ sessionId: c, entryId: null, endedAt: null }]);
});

test('whoever waits in the next session already is raised to its head', async () => {
  const b = await session('2026-12-03', '14:00', 1);
  const holder = await book(b);
  const { who } = await book(a);
  const join = async (person: TestPerson) =>
    world.as(person).openday.join({ sessionId: b, auto: false, ...party(1) });
  await join(await world.somebody());
  const { id } = await join(who);
  await close(a);
  expect(await lineOf(who)).toMatchObject([{ id, priority: 1, partiesAhead: 0 }]);
  expect((await told(who))[0]).toMatchObject({
    body: expect.stringContaining('12月3日 周四 14:00 那一场眼下位子不够，你们排在前头') as string,
    page: `features/openday/pages/waiting/index?id=${id}`,
  });
  await world.as(holder.who).openday.cancel({ bookingId: holder.bookingId });
  expect(await lineOf(who)).toMatchObject([{ id, status: 'offered' }]);
});

test('whoever waits there to be booked at once is booked, and told so', async () => {
  const b = await session('2026-12-03', '14:00', 2);
  await book(b, 1);
  const { who } = await book(a, 2);
  const { id } = await world.as(who).openday.join({ sessionId: b, auto: true, ...party(2) });
  await world.db.execute(sql`update session set capacity = 3 where id = ${b}`);
  await close(a);
  const { bookingId } = await world.as(who).openday.myEntry({ id });
  expect(bookingId).not.toBeNull();
  expect((await told(who))[0]).toMatchObject({
    body: expect.stringContaining('有位就约，已经约上了') as string,
    page: `features/openday/pages/ticket/index?id=${bookingId}`,
  });
  expect(await owed(who)).toMatchObject([{ endedAt: new Date(world.clock.now) }]);
});

test('the place is in a session that leaves time to answer and has seats, and not where one is booked', async () => {
  const noon = await session('2026-12-02', '16:00', 4);
  await book(noon, 4);
  const soon = await session('2026-12-02', '17:00', 4);
  const { who } = await book(a, 2);
  const busy = await book(a, 2);
  await book(soon, 1, busy.who);
  const empty = await session('2026-12-04', '14:00', 4);
  await close(a);
  expect(await lineOf(who)).toMatchObject([{ sessionId: soon, status: 'offered' }]);
  expect(await lineOf(busy.who)).toMatchObject([{ sessionId: empty, status: 'offered' }]);
  const morning = await session('2026-12-05', '09:30', 4);
  await session('2026-12-05', '11:00', 4);
  const late = await session('2026-12-06', '14:00', 4);
  const other = await book(morning);
  world.clock.now = at('2026-12-05', '08:58');
  await close(morning);
  expect(await lineOf(other.who)).toMatchObject([{ sessionId: late, status: 'offered' }]);
});

test('places are given in the order of booking', async () => {
  const b = await session('2026-12-03', '14:00', 1);
  const booked = [];
  for (let each = 0; each < 6; each++) {
    booked.push(await book(a));
    world.clock.now += 60_000;
  }
  const { phone: _, ...changed } = party(1);
  await world.as(booked[0]!.who).openday.change({ bookingId: booked[0]!.bookingId, ...changed });
  await run('tellBooked');
  await close(a);
  const line = await rows<{ person: string; status: string }>(
    world.db,
    sql`select person_id as person, status from waiting_entry where session_id = ${b} order by place`,
  );
  expect(line.map(({ person }) => person)).toEqual(booked.map(({ who }) => who.id));
  expect(line.map(({ status }) => status).join()).toBe(
    'offered,waiting,waiting,waiting,waiting,waiting',
  );
});

test('after seven days the entry waits on as the others do', async () => {
  const b = await session('2026-12-28', '14:00', 1);
  await world.db.execute(sql`update session set release_at = '2026-11-01' where id = ${b}`);
  const holder = await book(b);
  const { who } = await book(a);
  const before = await world.somebody();
  await world.as(before).openday.join({ sessionId: b, auto: false, ...party(1) });
  await close(a);
  const [entry] = await lineOf(who);
  expect(entry).toMatchObject({ priority: 1, status: 'waiting' });
  world.clock.now = at('2026-12-01', '10:00');
  await world.as(holder.who).openday.cancel({ bookingId: holder.bookingId });
  expect(await lineOf(before)).toMatchObject([{ status: 'offered' }]);
  expect(await lineOf(who)).toMatchObject([{ id: entry!.id, priority: 0, status: 'waiting' }]);
  expect(await run('runMakeUps')).toBe(1);
  expect(await owed(who)).toMatchObject([{ endedAt: new Date(world.clock.now) }]);
});

test('booking at the facility oneself, giving the place back and deleting the account end what is owed', async () => {
  const [one, two, gone] = [await book(a), await book(a), await book(a)];
  await close(a);
  await world.as(gone.who).account.deleteAccount();
  await run('runMakeUps');
  await run('shredVisits');
  const b = await session('2026-12-04', '14:00', 4);
  await book(b, 1, one.who);
  await run('runMakeUps');
  expect(await lineOf(one.who)).toEqual([]);
  const [entry] = await lineOf(two.who);
  await world.as(two.who).openday.leave({ id: entry!.id });
  await session('2026-12-05', '14:00', 4);
  expect(await run('runMakeUps')).toBe(0);
  const [left] = await rows(
    world.db,
    sql`select (select count(*)::int from make_up where ended_at is null) as owed,
      (select count(*)::int from waiting_entry) as entries,
      (select count(*)::int from visitor where booking_id = ${gone.bookingId}) as names`,
  );
  expect(left).toEqual({ owed: 0, entries: 1, names: 0 });
});

test('who allowed to be told of changes is told in WeChat of the place, on the page that takes it', async () => {
  const b = await session('2026-12-04', '14:00', 4);
  const who = await subscriber(world, 'change');
  await book(a, 2, who);
  await close(a);
  const [entry] = await lineOf(who);
  expect(entry).toMatchObject({ sessionId: b, status: 'offered' });
  const posted = await rows(world.db, sql`select kind, page, fields from outbox`);
  expect(posted).toMatchObject([
    {
      kind: 'change',
      page: `features/openday/pages/waiting/index?id=${entry!.id}`,
      fields: { state: '已取消', note: '另一场给你留了位，点开回话' },
    },
  ]);
});

test('names that cannot be opened keep nobody from being told: closed, without the other place', async () => {
  await session('2026-12-04', '14:00', 4);
  const [one, two] = [await book(a), await book(a)];
  await world.db.execute(
    sql`update visitor set name_sealed = 'gone.key' where booking_id = ${one.bookingId}`,
  );
  expect(await close(a)).toMatchObject({ bookings: 2, moved: 1, kept: 0 });
  expect((await told(one.who))[0]?.body).toMatch(/不算你没到。还想看的话，看看这里别的场次。$/);
  expect(await lineOf(one.who)).toEqual([]);
  expect(await lineOf(two.who)).toMatchObject([{ status: 'offered' }]);
});

test('a session that is over is not closed; a running one not while a phone at its gate is unheard', async () => {
  const { who } = await book(a);
  const guide = world.as(await world.staff('guide', `facility:${fac}`)).openday;
  await guide.gateBundle({ sessionId: a, deviceId: 'dev_one' });
  world.clock.now = at('2026-12-02', '14:20');
  const refused = await refusal(close(a));
  expect(refused).toMatchObject({ reason: 'unsynced' });
  expect(refused.message).toContain('还有 1 部手机没把签到传上来');
  world.clock.now = at('2026-12-02', '15:30');
  expect(await refusal(close(a))).toMatchObject({ reason: 'over' });
  expect(await told(who)).toEqual([]);
  world.clock.now = at('2026-12-02', '14:20');
  const clear = { through: 0, sessionIds: [a] };
  await guide.syncGate({ deviceId: 'dev_one', events: [], clear });
  expect(await close(a)).toMatchObject({ bookings: 1 });
});

test('the database owes nothing for a booking that lives, and nothing to somebody else', async () => {
  const [one, two] = [await book(a), await book(a)];
  const owe = (bookingId: string, who: TestPerson) =>
    world.db
      .execute(sql`insert into make_up (booking_id, facility_id, person_id, session_id, claimed_at, until)
      values (${bookingId}, ${fac}, ${who.id}, ${a}, now(), now() + interval '7 days')`);
  const refused = { cause: { code: '23514', constraint: 'make_up_true' } };
  await expect(owe(one.bookingId, one.who)).rejects.toMatchObject(refused);
  await close(a);
  await session('2026-12-04', '14:00', 4);
  await run('runMakeUps');
  const [entry] = await lineOf(two.who);
  await expect(
    world.db.execute(
      sql`update make_up set entry_id = ${entry!.id} where booking_id = ${one.bookingId}`,
    ),
  ).rejects.toMatchObject(refused);
});

test('what no session could serve runs out after seven days, and a session after that owes nobody', async () => {
  const { who } = await book(a);
  await close(a);
  world.clock.now = at('2026-12-01', '10:00');
  expect(await run('runMakeUps')).toBe(1);
  await session('2026-12-04', '14:00', 4);
  expect(await run('runMakeUps')).toBe(0);
  expect(await lineOf(who)).toEqual([]);
});
