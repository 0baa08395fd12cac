import crypto from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { newId } from '@cloud/_shared/crypto';
import { accessToken } from '@cloud/_shared/tables';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { session } from '@cloud/openday/tables';
import { guest } from '@cloud/openday/tables/guest';
import { groupAsked, sharedSession } from '../support/groups';
import { openWorld, party, refusal, tuesday, type TestPerson, type World } from '../support/world';

let world: World;
let planner: TestPerson;
beforeEach(async () => {
  world = await openWorld();
  world.clock.now = tuesday;
  planner = await world.staff('planner');
});
afterEach(() => world.close());

const desk = () => world.as(planner).openday;
const called = (phone: string, size = 1) => ({ ...party(size), phone });
const seats = async (sessionId: string) => {
  const [found] = await world.db
    .select({ staff: session.staffTaken, share: session.staffShare, public: session.publicTaken })
    .from(session)
    .where(eq(session.id, sessionId));
  return found;
};

test('a guest who did not come is seen as marked, and staff appeal for them', async () => {
  const ses = await world.makeSession(await world.makeFacility(), '2026-12-02', '14:00');
  const { bookingId } = await desk().bookFor({ sessionId: ses, ...called('139 0000 1234') });
  const came = await world.as(await world.somebody()).openday.book({ sessionId: ses, ...party() });
  await world.db.execute(sql`insert into check_in (id, booking_id, at, by, means)
    values ('chk_1', ${came.bookingId}, '2026-12-02T14:00:00+08:00', ${planner.id}, 'code')`);
  world.clock.now = at('2026-12-04', '16:00');
  await jobs['settleSessions']!(world.runtime);
  const { sessions } = await desk().staffSessions({ past: true });
  expect(sessions.map(({ id }) => id)).toEqual([ses]);
  expect((await desk().staffSession({ sessionId: ses })).bookings[0]).toMatchObject({
    noShow: 'standing',
  });
  const own = { bookingId: came.bookingId, reason: 'came' as const };
  expect(await refusal(desk().appealFor(own))).toMatchObject({ code: 'not_found' });
  await desk().appealFor({ bookingId, reason: 'came' });
  expect(await refusal(desk().appealFor({ bookingId, reason: 'ill' }))).toMatchObject({
    reason: 'appealed_already',
  });
  await desk().decideAppeal({ bookingId, outcome: 'was_there' });
  expect(await desk().bookingFor({ bookingId })).toMatchObject({ noShow: 'forgiven' });
});

test('one name that cannot be opened leaves the others on the desk, on file and in the queue', async () => {
  const ses = await sharedSession(world, { staffShare: 6 });
  for (const phone of ['13900001111', '13900002222'])
    await desk().bookFor({ sessionId: ses, ...called(phone) });
  const leader = await world.somebody();
  await world.as(leader).openday.applyGroup(groupAsked(ses, 8, 0));
  await world.db.execute(
    sql`update group_application set details_sealed = 'gone.' || details_sealed`,
  );
  await world.db.execute(sql`update visitor set name_sealed = 'gone.' || name_sealed
    where booking_id = (select min(booking_id) from visitor)`);
  const { bookings } = await desk().staffSession({ sessionId: ses });
  expect(bookings.map(({ name }) => name).sort()).toEqual([null, '示**'].sort());
  expect((await desk().groupQueue({ waiting: true })).groups).toMatchObject([
    { organisation: null, leader: null, headCount: 8 },
  ]);
  const admin = world.as(await world.staff('admin')).openday;
  const file = await admin.exportRoster({ sessionId: ses, purpose: 'call', format: 'csv' });
  const text = Buffer.from(file.base64, 'base64').toString();
  expect(text).toContain('打不开');
  expect(text).toContain('13900002222');
});

test('a booking on behalf sits in the staff share, with its ticket, its audit and no message', async () => {
  const ses = await sharedSession(world, { staffShare: 6 });
  const { bookingId } = await desk().bookFor({ sessionId: ses, ...called('139 0000 1234', 3) });
  expect(await seats(ses)).toEqual({ staff: 3, share: 6, public: 0 });
  const list = await desk().staffSession({ sessionId: ses });
  expect(list).toMatchObject({
    counts: { bookings: 1, people: 3 },
    bookings: [{ id: bookingId, partySize: 3, name: '示**', status: 'live' }],
  });
  expect(JSON.stringify(list)).not.toContain('示例甲');
  const opened = await desk().bookingFor({ bookingId });
  expect(opened).toMatchObject({ phone: '13900001234', maskedName: '示**', partySize: 3 });
  const acts = await rows<{ act: string; actor: string }>(
    world.db,
    sql`select act, actor_id as actor from audit where subject = ${bookingId} order by id`,
  );
  expect(acts).toEqual([
    { act: 'booking.book-for', actor: planner.id },
    { act: 'booking.open-for', actor: planner.id },
  ]);
  await jobs['tellBooked']!(world.runtime);
  world.clock.now = at('2026-12-01', '18:30');
  await jobs['remindVisits']!(world.runtime);
  expect(await rows(world.db, sql`select from inbox`)).toEqual([]);
  const guide = await world.staff('guide');
  world.clock.now = at('2026-12-02', '13:50');
  const admitted = await world.as(guide).openday.admit({ sessionId: ses, token: opened.ticket! });
  expect(admitted).toMatchObject({ first: true, partySize: 3, bookingId });
});

test('a code that is taken in the session is thrown again', async () => {
  const ses = await sharedSession(world, { staffShare: 6 });
  let thrown = 0;
  jest.spyOn(crypto, 'randomInt').mockImplementation(() => (thrown++ < 8 ? 0 : 1));
  for (const phone of ['13900001111', '13900002222'])
    await desk().bookFor({ sessionId: ses, ...called(phone) });
  const codes = await rows(world.db, sql`select code from booking order by code`);
  expect(codes).toEqual([{ code: 'AAAA' }, { code: 'BBBB' }]);
});

test('one phone is one person: every limit of a resident holds', async () => {
  const fac = await world.makeFacility();
  const ses = await sharedSession(world, { facilityId: fac });
  const same = await sharedSession(world, {});
  const others = await Promise.all(
    ['2026-12-03', '2026-12-04'].map((day) => world.makeSession(fac, day, '14:00')),
  );
  await desk().bookFor({ sessionId: ses, ...called('13900001234') });
  const again = desk().bookFor({ sessionId: ses, ...called('139-0000-1234', 2) });
  expect(await refusal(again)).toMatchObject({ reason: 'duplicate' });
  const overlap = desk().bookFor({ sessionId: same, ...called('13900001234') });
  expect(await refusal(overlap)).toMatchObject({ reason: 'overlapping' });
  await desk().bookFor({ sessionId: others[0]!, ...called('13900001234') });
  const third = desk().bookFor({ sessionId: others[1]!, ...called('13900001234') });
  expect(await refusal(third)).toMatchObject({ reason: 'week_limit' });
  await desk().bookFor({ sessionId: others[1]!, ...called('13900005678') });
  expect(await world.db.select().from(guest)).toHaveLength(2);
  const six = { ...called('13900009999', 5) };
  six.visitors.push({ name: '示例己', age: null });
  await expect(desk().bookFor({ sessionId: ses, ...six })).rejects.toThrow(/最多约 5 个人/);
});

test('the share first; once it was opened, what is public and free, and never past a line', async () => {
  const ses = await sharedSession(world, { capacity: 10, groupShare: 0, staffShare: 3 });
  await desk().bookFor({ sessionId: ses, ...called('13900000001', 2) });
  const short = desk().bookFor({ sessionId: ses, ...called('13900000002', 2) });
  expect(await refusal(short)).toMatchObject({
    reason: 'share_short',
    message: expect.stringContaining('只剩 1 个') as string,
  });
  world.clock.now = at('2026-11-27', '14:01');
  await jobs['runLines']!(world.runtime);
  expect(await seats(ses)).toEqual({ staff: 2, share: 2, public: 0 });
  await desk().bookFor({ sessionId: ses, ...called('13900000002', 2) });
  expect(await seats(ses)).toEqual({ staff: 2, share: 2, public: 2 });
  await world.as(await world.somebody()).openday.book({ sessionId: ses, ...party(5) });
  await world.as(await world.somebody()).openday.join({ sessionId: ses, auto: false, ...party(3) });
  const past = desk().bookFor({ sessionId: ses, ...called('13900000003', 1) });
  expect(await refusal(past)).toMatchObject({ reason: 'queue' });
});

test('staff change and cancel what they booked, and nothing else', async () => {
  const ses = await sharedSession(world, { capacity: 10, groupShare: 0, staffShare: 4 });
  const { bookingId } = await desk().bookFor({ sessionId: ses, ...called('13900000001', 2) });
  const to = (size: number) => {
    const { visitors, guardianConsent } = party(size);
    return desk().changeFor({ bookingId, visitors, guardianConsent, noticeId: party().noticeId });
  };
  await to(4);
  expect(await seats(ses)).toMatchObject({ staff: 4 });
  expect(await refusal(to(5))).toMatchObject({ reason: 'share_short' });
  await to(1);
  const resident = await world.somebody();
  const own = await world.as(resident).openday.book({ sessionId: ses, ...party(1) });
  const { visitors } = party(2);
  for (const call of [
    () => desk().cancelFor({ bookingId: own.bookingId }),
    () => desk().bookingFor({ bookingId: own.bookingId }),
    () => desk().changeFor({ bookingId: own.bookingId, visitors, guardianConsent: false }),
  ])
    expect((await refusal(call())).code).toBe('not_found');
  await desk().cancelFor({ bookingId });
  expect(await seats(ses)).toEqual({ staff: 0, share: 4, public: 1 });
  await desk().bookFor({ sessionId: ses, ...called('13900000001', 2) });
});

test('whoever was booked for is called when the session closes, and never put in a line', async () => {
  const fac = await world.makeFacility();
  const ses = await sharedSession(world, { facilityId: fac });
  const next = await world.makeSession(fac, '2026-12-04', '14:00');
  await desk().bookFor({ sessionId: ses, ...called('13900000001', 2) });
  const closed = await desk().close({ sessionId: ses, reason: 'safety' });
  expect(closed).toMatchObject({ bookings: 1, moved: 0, toCall: 1 });
  expect(await rows(world.db, sql`select from waiting_entry`)).toEqual([]);
  const { bookings } = await desk().staffSession({ sessionId: ses });
  expect(bookings).toMatchObject([{ status: 'closed' }]);
  await desk().bookFor({ sessionId: next, ...called('13900000001', 2) });
});

test('a guest never signs in, and is forgotten when the no-show rule has no use for the phone', async () => {
  const ses = await sharedSession(world);
  await desk().bookFor({ sessionId: ses, ...called('13900000001', 2) });
  const [known] = await world.db.select().from(guest);
  const token = {
    hash: newId('tok'),
    personId: known!.personId,
    createdAt: world.runtime.now(),
    expiresAt: new Date(world.clock.now + 1000),
  };
  await expect(world.db.insert(accessToken).values(token)).rejects.toThrow();
  world.clock.now = at('2027-01-01', '15:31');
  await jobs['shredVisits']!(world.runtime);
  await jobs['shredGroups']!(world.runtime);
  expect(await rows(world.db, sql`select from visitor`)).toEqual([]);
  expect(await rows(world.db, sql`select from contact`)).toEqual([]);
  expect(await world.db.select().from(guest)).toHaveLength(1);
  world.clock.now = at('2028-02-01', '10:00');
  await jobs['shredGroups']!(world.runtime);
  expect(await world.db.select().from(guest)).toEqual([]);
  expect(await rows(world.db, sql`select from person where guest and deleted_at is null`)).toEqual(
    [],
  );
});
