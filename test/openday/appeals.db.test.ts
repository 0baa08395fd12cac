import { sql } from 'drizzle-orm';
import { dbError, rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { restrictedDays } from '@cloud/openday/rules/no-show';
import { openSeason, weeks, type Season } from '../support/after';
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
  expect((await season.told(who)).map(({ title }) => title)).toEqual([
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
  const { second, next, decided } = await season.restricted(who);
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
  const { first, next, second } = await season.restricted(who, [planner]);
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
  const { first, second, decided } = await season.restricted(who);
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
  const { ids, present, session } = await season.missed(weeks[0], [who]);
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
});
