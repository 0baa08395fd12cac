import { sql } from 'drizzle-orm';
import { deletePerson } from '@cloud/account/queries';
import { dbError, rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { restrictedDays } from '@cloud/openday/rules/no-show';
import { openSeason, visitsIn, weeks, type Season } from '../support/after';
import { openWorld, party, refusal, type TestPerson, type World } from '../support/world';

const hour = 3_600_000;
const day = 24 * hour;

let world: World;
let season: Season;
let fac: string;
let guide: TestPerson;
let planner: TestPerson;
let visit: Season['visit'];
beforeEach(async () => {
  world = await openWorld();
  season = await openSeason(world);
  ({ fac, guide, planner, visit } = season);
});
afterEach(() => world.close());

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
  expect((await season.told(absent)).map(({ title }) => title)).toEqual(['约了没来：示例满满厂']);
  const mine = await world.as(absent).openday.myNoShows();
  expect(mine).toMatchObject({ restricted: null, noShows: [{ status: 'standing' }] });
});

test('it is decided earlier when every phone that had the list is through', async () => {
  const absent = await visit.book(
    await world.somebody(),
    await world.makeSession(fac, '2026-12-02', '14:00'),
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
  const { decided, next, open } = await season.restricted(who);
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
  const { next } = await season.restricted(who);
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
  await season.missed(weeks[0], [who, waiter]);
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
  visit = visitsIn(world, await visit.again(guide));
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
  expect((await season.told(waiter)).map(({ title }) => title)).toContain('不用排了：示例满满厂');
});
