import { sql } from 'drizzle-orm';
import { deletePerson } from '@cloud/account/queries';
import { dbError, rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { appealDays, restrictedDays } from '@cloud/openday/rules/no-show';
import { booking } from '@cloud/openday/tables';
import { openWorld, party, refusal, type TestPerson, type World } from '../support/world';
import { visitsIn, weeks } from '../support/after';

const hour = 3_600_000;
const day = 24 * hour;

let world: World;
let fac: string;
let other: string;
let guide: TestPerson;
let planner: TestPerson;
let visit: ReturnType<typeof visitsIn>;

beforeEach(async () => {
  world = await openWorld();
  fac = await world.makeFacility({ name: '示例满满厂' });
  other = await world.makeFacility({ name: '示例空空厂' });
  guide = await world.staff('guide');
  planner = await world.staff('planner');
  visit = visitsIn(world, guide);
});
afterEach(() => world.close());

const told = (who: TestPerson) =>
  rows<{ title: string; body: string }>(
    world.db,
    sql`select title, body from inbox where person_id = ${who.id} order by at, title`,
  );

/** A full session of the week at which `absent` did not come and another party did; settled after 48 hours. */
async function missed(week: string, absent: TestPerson[], date = `${week.slice(0, 8)}02`) {
  const session = await world.makeSession(fac, date, '14:00', absent.length + 1, week);
  visit.release(date);
  guide = await visit.again(guide);
  visit = visitsIn(world, guide);
  const ids = [];
  for (const who of absent) ids.push(await visit.book(await visit.again(who), session));
  const present = await visit.book(await world.somebody(), session);
  world.clock.now = at(date, '14:00');
  await visit.admit(session, present);
  world.clock.now = at(date, '15:30') + 48 * hour;
  await visit.settle();
  return { session, ids, present };
}

/** Misses two full weeks; `next` is a session of the same facility in the third, released. */
async function restricted(who: TestPerson, more: TestPerson[] = []) {
  const first = await missed(weeks[0], [who, ...more]);
  const second = await missed(weeks[1], [who, ...more]);
  const decided = world.clock.now;
  const next = await world.makeSession(fac, '2027-04-02', '14:00', 5, weeks[2]);
  const open = await world.makeSession(other, '2027-04-03', '14:00', 5, weeks[2]);
  visit.release('2027-04-02');
  return { first, second, decided, next, open };
}

test('who did not come is marked 48 hours after the session, once, and told; others are not', async () => {
  const absent = await world.somebody();
  const cancelled = await world.somebody();
  const late = await world.somebody();
  const auto = await world.somebody();
  const gone = await world.somebody();
  const session = await world.makeSession(fac, '2026-12-02', '14:00', 20);
  const ids = new Map<TestPerson, string>();
  for (const who of [absent, cancelled, late, auto, gone])
    ids.set(who, await visit.book(who, session));
  const present = await visit.book(await world.somebody(), session);
  await world.db.execute(sql`update booking set auto = true where id = ${ids.get(auto)}`);
  await world.as(cancelled).openday.cancel({ bookingId: ids.get(cancelled)! });
  world.clock.now = at('2026-12-02', '13:00');
  await world.as(late).openday.cancel({ bookingId: ids.get(late)! });
  await visit.admit(session, present);
  world.clock.now = at('2026-12-02', '16:00');
  await deletePerson(world.db, gone.id, world.runtime.now());

  world.clock.now = at('2026-12-02', '15:30') + 48 * hour - 1;
  expect(await visit.settle()).toBe(0);
  world.clock.now += 1;
  expect(await visit.settle()).toBe(1);
  expect(await visit.settle()).toBe(0);
  const marked = await rows<{ booking_id: string }>(world.db, sql`select booking_id from no_show`);
  expect(marked).toEqual([{ booking_id: ids.get(absent) }]);
  expect((await told(absent)).map(({ title }) => title)).toEqual(['约了没来：示例满满厂']);
  const mine = await world.as(absent).openday.myNoShows();
  expect(mine).toMatchObject({ restricted: null, noShows: [{ status: 'standing' }] });
});

test('it is decided earlier when every phone that had the list is through', async () => {
  const absent = await visit.book(
    await world.somebody(),
    (await world.makeSession(fac, '2026-12-02', '14:00')) as string,
  );
  const [found] = await rows<{ session_id: string }>(
    world.db,
    sql`select session_id from booking where id = ${absent}`,
  );
  const session = found!.session_id;
  const present = await visit.book(await world.somebody(), session);
  world.clock.now = at('2026-12-02', '13:30');
  const [one, two] = [visit.newDevice(), visit.newDevice()];
  await visit.load(session, one);
  await visit.load(session, two);
  const startsAt = at('2026-12-02', '14:00');
  world.clock.now = startsAt;
  await visit.sendLate(session, one, startsAt, [present], true);
  world.clock.now = at('2026-12-02', '15:30');
  expect(await visit.settle()).toBe(0);
  await visit.sendLate(session, one, startsAt, [present], true);
  expect(await visit.settle()).toBe(0);
  await visit.sendLate(session, two, startsAt, [], true);
  expect(await visit.settle()).toBe(1);
  expect(await visit.markOf(absent)).toMatchObject({ status: 'standing', visitDay: '2026-12-02' });
});

test('where nobody was let in, nobody is marked, and staff see the session; a closed one never counts', async () => {
  const who = await world.somebody();
  const empty = await world.makeSession(fac, '2026-12-02', '14:00');
  const closed = await world.makeSession(fac, '2026-12-03', '14:00');
  const id = await visit.book(who, empty);
  await visit.book(who, closed);
  await world.as(planner).openday.close({ sessionId: closed, reason: 'weather' });
  world.clock.now = at('2026-12-06', '12:00');
  expect(await visit.settle()).toBe(1);
  expect(await visit.markOf(id)).toBeUndefined();
  const desk = await world.as(planner).openday.appeals({});
  expect(desk.unattended.map((one) => one.id)).toEqual([empty]);
});

test('two in twelve months: full places are not for them until the term ends, everything else is', async () => {
  const who = await visit.known('o1');
  const { decided, next, open } = await restricted(who);
  const me = world.as(await visit.again(who));
  const no = await refusal(me.openday.book({ sessionId: next, ...party() }));
  expect(no).toMatchObject({ code: 'refused', reason: 'no_show' });
  for (const words of ['12月2日示例满满厂', '2月2日示例满满厂', '示例空空厂', '申诉'])
    expect(no.message).toContain(words);
  expect(await refusal(me.openday.join({ sessionId: next, auto: false, ...party() }))).toEqual(no);
  await me.openday.book({ sessionId: open, ...party() });
  const mine = await me.openday.myNoShows();
  expect(mine.restricted?.till.getTime()).toBe(decided + restrictedDays * day);
  expect(mine.restricted?.crowded.map(({ id }) => id)).toEqual([fac]);

  // The database itself refuses, whoever asks.
  const raw = world.db.execute(sql`insert into booking
    (id, session_id, person_id, open_week, week_slot, during, party_size, minors, code, created_at)
    select 'bkg_raw', id, ${who.id}, open_week, 2, during, 1, 0, 'AAAA', ${new Date(world.clock.now).toISOString()}
    from session where id = ${next}`);
  await expect(
    raw.catch((error: unknown) => Promise.reject(new Error(dbError(error)?.constraint))),
  ).rejects.toThrow('booking_not_restricted');

  world.clock.now = decided + restrictedDays * day;
  const later = await world.makeSession(fac, '2027-04-07', '14:00', 5, weeks[2]);
  if (world.clock.now < at('2027-04-07', '12:00'))
    await world.as(await visit.again(who)).openday.book({ sessionId: later, ...party() });
});

test('deleting the account and coming back with the same identity changes nothing', async () => {
  const who = await visit.known('o2');
  const { next } = await restricted(who);
  await deletePerson(world.db, who.id, world.runtime.now());
  const back = await visit.known('o2');
  expect(await refusal(world.as(back).openday.book({ sessionId: next, ...party() }))).toMatchObject(
    { reason: 'no_show' },
  );
  const stranger = await visit.known('o3');
  await world.as(stranger).openday.book({ sessionId: next, ...party() });
});

test('an offer that was made stands; who only waits is taken out of the line and told', async () => {
  const who = await visit.known('o4');
  const waiter = await visit.known('o5');
  await missed(weeks[0], [who, waiter]);
  // The sessions of the third week are released while the second no-show is not decided yet.
  const held = await world.makeSession(fac, '2027-02-03', '14:00', 1, weeks[1]);
  const full = await world.makeSession(fac, '2027-02-04', '14:00', 1, weeks[1]);
  visit.release('2027-02-03');
  const sitting = await world.somebody();
  const freed = await visit.book(sitting, held);
  await visit.book(await world.somebody(), full);
  const entry = await world
    .as(await visit.again(who))
    .openday.join({ sessionId: held, auto: false, ...party() });
  const line = await world
    .as(await visit.again(waiter))
    .openday.join({ sessionId: full, auto: false, ...party() });
  const gone = await world.makeSession(fac, '2027-02-01', '08:00', 3, weeks[1]);
  world.clock.now = at('2027-01-25', '12:00');
  const missing = [];
  for (const each of [who, waiter]) missing.push(await visit.book(await visit.again(each), gone));
  const present = await visit.book(await world.somebody(), gone);
  guide = await visit.again(guide);
  visit = visitsIn(world, guide);
  world.clock.now = at('2027-02-01', '07:00');
  const device = visit.newDevice();
  await visit.load(gone, device);
  world.clock.now = at('2027-02-01', '09:30');
  await world.as(sitting).openday.cancel({ bookingId: freed });
  await visit.sendLate(gone, device, at('2027-02-01', '08:00'), [present]);
  expect(await visit.settle()).toBe(1);
  expect((await visit.markOf(missing[0]!))?.status).toBe('standing');

  const me = world.as(await visit.again(who));
  const { bookingId } = await me.openday.accept({ id: entry.id });
  expect(bookingId).toMatch(/^bkg_/);
  await jobs['runLines']!(world.runtime);
  const after = await world.as(await visit.again(waiter)).openday.myEntry({ id: line.id });
  expect(after.status).toBe('closed');
  expect((await told(waiter)).map(({ title }) => title)).toContain('不用排了：示例满满厂');
});

test('a late sync reverses it, also after an appeal, and the person is told; doing it twice is nothing', async () => {
  const who = await world.somebody();
  const session = await world.makeSession(fac, '2026-12-02', '14:00');
  const id = await visit.book(who, session);
  const kept = await visit.book(await world.somebody(), session);
  const startsAt = at('2026-12-02', '14:00');
  world.clock.now = startsAt - hour;
  const device = visit.newDevice();
  await visit.load(session, device);
  world.clock.now = startsAt;
  await visit.admit(session, kept);
  world.clock.now = startsAt + 4 * day;
  await visit.settle();
  world.clock.now += hour;
  await world.as(who).openday.appeal({ bookingId: id, reason: 'came' });
  await world.as(planner).openday.decideAppeal({ bookingId: id, outcome: 'no_trace' });
  expect((await visit.markOf(id))?.status).toBe('kept');
  world.clock.now += hour;
  await visit.sendLate(session, device, startsAt, [id]);
  await visit.sendLate(session, device, startsAt, [id]);
  expect(await visit.markOf(id)).toMatchObject({ status: 'reversed', subjectHash: null });
  expect((await told(who)).map(({ title }) => title)).toEqual([
    '约了没来：示例满满厂',
    '申诉有结果了：示例满满厂',
    '补到了签到：示例满满厂',
  ]);
  expect(
    await refusal(world.as(who).openday.appeal({ bookingId: id, reason: 'came' })),
  ).toMatchObject({ reason: 'no_mark' });
});

test('an admission that the same phone took back reverses nothing', async () => {
  const who = await world.somebody();
  const session = await world.makeSession(fac, '2026-12-02', '14:00');
  const id = await visit.book(who, session);
  const kept = await visit.book(await world.somebody(), session);
  const startsAt = at('2026-12-02', '14:00');
  world.clock.now = startsAt - hour;
  const deviceId = visit.newDevice();
  await visit.load(session, deviceId);
  world.clock.now = startsAt;
  await visit.admit(session, kept);
  world.clock.now = startsAt + 4 * day;
  await visit.settle();
  const common = { sessionId: session, at: startsAt, age: 4 * day };
  await world.as(guide).openday.syncGate({
    deviceId,
    events: [
      { ...common, kind: 'admit', means: 'scan', number: 1, bookingId: id },
      { ...common, kind: 'undo', reason: 'wrong_party', number: 2, undoes: 1 },
    ],
    clear: { through: 2, sessionIds: [session] },
  });
  expect((await visit.markOf(id))?.status).toBe('standing');
});

test('an appeal: once, in time, by its person; while it is open the mark does not count', async () => {
  const who = await visit.known('o6');
  const { second, next, decided } = await restricted(who);
  const [bookingId] = second.ids as [string];
  world.clock.now = decided + day;
  const me = world.as(await visit.again(who));
  const stranger = await world.somebody();
  expect(
    await refusal(world.as(stranger).openday.appeal({ bookingId, reason: 'came' })),
  ).toMatchObject({ reason: 'no_mark' });
  await me.openday.appeal({ bookingId, reason: 'ill' });
  const anew = world.as(await visit.again(who));
  expect(await refusal(anew.openday.appeal({ bookingId, reason: 'ill' }))).toMatchObject({
    reason: 'appealed_already',
  });
  expect((await me.openday.myNoShows()).restricted).toBeNull();

  const desk = world.as(await visit.again(planner));
  const { appeals } = await desk.openday.appeals({});
  expect(appeals).toMatchObject([{ bookingId, reason: 'ill', parties: 2, arrived: 1 }]);
  await desk.openday.decideAppeal({ bookingId, outcome: 'no_good_reason' });
  expect(
    await refusal(
      world
        .as(await visit.again(planner))
        .openday.decideAppeal({ bookingId, outcome: 'good_reason' }),
    ),
  ).toMatchObject({ reason: 'decided' });
  expect((await me.openday.myNoShows()).restricted?.till.getTime()).toBe(
    decided + restrictedDays * day,
  );

  visit.release('2027-04-02');
  const again = world.as(await visit.again(who));
  expect(await refusal(again.openday.book({ sessionId: next, ...party() }))).toMatchObject({
    reason: 'no_show',
  });
  expect(
    await refusal(
      again.openday.appeal({ bookingId: (await restrictedFirst(who))!, reason: 'came' }),
    ),
  ).toMatchObject({ reason: 'too_late' });
  expect(appealDays).toBe(14);
});

/** The booking of a person's first no-show. */
async function restrictedFirst(who: TestPerson): Promise<string | undefined> {
  const [first] = await rows<{ id: string }>(
    world.db,
    sql`select n.booking_id as id from no_show as n join booking as b on b.id = n.booking_id
      where b.person_id = ${who.id} order by n.visit_day limit 1`,
  );
  return first?.id;
}

test('forgiven, it never counted; a planner does not decide their own', async () => {
  const who = await visit.known('o7');
  const { first, next, second } = await restricted(who, [planner]);
  const me = world.as(await visit.again(who));
  const own = world.as(await visit.again(planner));
  world.clock.now = at('2027-02-05', '10:00');
  await me.openday.appeal({ bookingId: second.ids[0]!, reason: 'came' });
  await own.openday.appeal({ bookingId: second.ids[1]!, reason: 'came' });
  expect((await own.openday.appeals({})).appeals.map((one) => one.bookingId)).toEqual([
    second.ids[0],
  ]);
  expect(
    await refusal(own.openday.decideAppeal({ bookingId: second.ids[1]!, outcome: 'was_there' })),
  ).toMatchObject({ reason: 'decided' });
  await own.openday.decideAppeal({ bookingId: second.ids[0]!, outcome: 'gate_fault' });
  expect(await visit.markOf(second.ids[0]!)).toMatchObject({
    status: 'forgiven',
    subjectHash: null,
  });
  expect((await visit.markOf(first.ids[0]!))?.status).toBe('standing');
  visit.release('2027-04-02');
  await world.as(await visit.again(who)).openday.book({ sessionId: next, ...party() });
});

test('whose it was is forgotten when its term is over, and not before', async () => {
  const who = await visit.known('o8');
  const { first, second, decided } = await restricted(who);
  const forget = () => jobs['forgetNoShows']!(world.runtime);
  world.clock.now = at('2027-12-05', '10:00');
  expect(await forget()).toBe(0);
  world.clock.now = at('2027-12-06', '10:00');
  expect(await forget()).toBe(1);
  expect(await visit.markOf(first.ids[0]!)).toMatchObject({ subjectHash: null });
  world.clock.now = decided + 370 * day;
  expect(await forget()).toBe(1);
  expect(await visit.markOf(second.ids[0]!)).toMatchObject({
    subjectHash: null,
    status: 'standing',
  });
});

test('the database refuses a mark on who came, and a way back from a reversal', async () => {
  const who = await world.somebody();
  const { ids, present, session } = await missed(weeks[0], [who]);
  const constraint = (statement: ReturnType<typeof sql>) =>
    world.db.execute(statement).then(
      () => 'none',
      (error: unknown) => dbError(error)?.constraint,
    );
  const now = new Date(world.clock.now).toISOString();
  expect(
    await constraint(sql`insert into no_show (booking_id, session_id, subject_hash, visit_day, decided_at)
      values (${present}, ${session}, 'x', '2026-12-02', ${now})`),
  ).toBe('no_show_true');
  expect(
    await constraint(sql`insert into check_in (id, booking_id, at, by, means)
      values ('chk_x', ${ids[0]}, ${now}, ${guide.id}, 'code')`),
  ).toBe('no_show_came');
  await world.db.execute(
    sql`update no_show set status = 'reversed', reversed_at = ${now}, subject_hash = null`,
  );
  expect(
    await constraint(
      sql`update no_show set status = 'standing', reversed_at = null where booking_id = ${ids[0]}`,
    ),
  ).toBe('noShow_move');
  expect(await world.db.$count(booking)).toBeGreaterThan(0);
});
