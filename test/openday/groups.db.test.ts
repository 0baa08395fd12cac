import { eq, sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { session } from '@cloud/openday/tables';
import { openWorld, party, refusal, tuesday, type TestPerson, type World } from '../support/world';
import { groupAsked, groupList, sharedSession } from '../support/groups';

let world: World;
let planner: TestPerson;
let leader: TestPerson;
beforeAll(async () => {
  world = await openWorld();
  planner = await world.staff('planner');
});
beforeEach(async () => {
  world.clock.now = tuesday;
  leader = await world.somebody();
});
afterAll(() => world.close());

const seats = async (sessionId: string) => {
  const [found] = await world.db
    .select({ group: session.groupTaken, share: session.groupShare, taken: session.seatsTaken })
    .from(session)
    .where(eq(session.id, sessionId));
  return found;
};

const inboxOf = async (who: TestPerson) =>
  (await world.as(who).account.inbox({})).messages.map(({ title, body }) => `${title} ${body}`);

/** Applies and sends the list. */
async function applied(sessionId: string, people = 8, minors = 0, who = leader) {
  const { id } = await world.as(who).openday.applyGroup(groupAsked(sessionId, people, minors));
  await world.as(who).openday.saveGroupList({ id, visitors: groupList(people, minors) });
  return id;
}

test('an application is approved and booked at once, told, and its names are the booking’s', async () => {
  const ses = await sharedSession(world, { capacity: 60, groupShare: 20 });
  const id = await applied(ses, 12, 4);
  expect(await seats(ses)).toMatchObject({ group: 0, share: 20 });
  const queue = await world.as(planner).openday.groupQueue({ waiting: true });
  expect(queue.groups.find((one) => one.id === id)).toMatchObject({
    organisation: '示例小学',
    leader: '示**',
    headCount: 12,
    listed: 12,
  });
  expect(JSON.stringify(queue)).not.toContain('13800001234');
  const { bookingId } = await world.as(planner).openday.approveGroup({ id });
  expect(await seats(ses)).toMatchObject({ group: 12, share: 20, taken: 12 });
  const mine = await world.as(leader).openday.myBooking({ id: bookingId! });
  expect(mine).toMatchObject({ partySize: 12, minors: 4, pool: 'group', status: 'live' });
  expect(mine.visitors).toHaveLength(12);
  expect(mine.ticket).toMatch(/^1\./);
  expect(await inboxOf(leader)).toEqual([expect.stringMatching(/^团体批了.*12 个人/)]);
  await jobs['tellBooked']!(world.runtime);
  expect(await inboxOf(leader)).toHaveLength(1);
  // Again by another planner: the same booking, no second one.
  const other = await world.staff('planner');
  expect(await world.as(other).openday.approveGroup({ id })).toEqual({ bookingId });
  expect(await seats(ses)).toMatchObject({ group: 12 });
});

test('a share that no longer has the seats says how many are left', async () => {
  const ses = await sharedSession(world, { capacity: 40, groupShare: 20 });
  const first = await applied(ses, 14);
  const second = await applied(ses, 8, 0, await world.somebody());
  await world.as(planner).openday.approveGroup({ id: first });
  expect(await refusal(world.as(planner).openday.approveGroup({ id: second }))).toMatchObject({
    reason: 'share_short',
    message: expect.stringContaining('只剩 6 个') as string,
  });
});

test('nobody is approved before there is a name for every head', async () => {
  const ses = await sharedSession(world);
  const { id } = await world.as(leader).openday.applyGroup(groupAsked(ses, 8, 0));
  await world.as(leader).openday.saveGroupList({ id, visitors: groupList(7, 0) });
  expect(await refusal(world.as(planner).openday.approveGroup({ id }))).toMatchObject({
    reason: 'list_short',
  });
  await world.as(leader).openday.saveGroupList({ id, visitors: groupList(8, 0) });
  await world.as(planner).openday.approveGroup({ id });
  const late = world.as(leader).openday.saveGroupList({ id, visitors: groupList(8, 0) });
  expect(await refusal(late)).toMatchObject({ reason: 'decided' });
});

test('the rules of the form and of the list', async () => {
  const ses = await sharedSession(world, { minimumAge: 8 });
  // Each call is a tap of its own.
  const caller = () => world.as(leader).openday;
  const wrong = async (change: object) =>
    (await refusal(caller().applyGroup({ ...groupAsked(ses, 8, 2), ...change }))).field;
  expect(await wrong({ headCount: 5 })).toBe('headCount');
  expect(await wrong({ headCount: 61 })).toBe('headCount');
  expect(await wrong({ minors: 8 })).toBe('minors');
  expect(await wrong({ headCount: 12, minors: 11 })).toBe('minors');
  expect(await wrong({ guardianConsent: false })).toBe('guardianConsent');
  expect(await wrong({ phone: '1380000' })).toBe('phone');
  expect(await wrong({ organisation: ' ' })).toBe('organisation');
  const { id } = await caller().applyGroup(groupAsked(ses, 8, 2));
  expect(await refusal(caller().applyGroup(groupAsked(ses, 8, 2)))).toMatchObject({
    reason: 'applied',
  });
  const list = groupList(8, 2);
  const young = list.map((one, at) => (at === 7 ? { ...one, age: 6 } : one));
  expect(await refusal(caller().saveGroupList({ id, visitors: young }))).toMatchObject({
    field: 'visitors.7.age',
  });
  const childFirst = [{ name: '示例', age: 9 }, ...list.slice(1)];
  expect(await refusal(caller().saveGroupList({ id, visitors: childFirst }))).toMatchObject({
    field: 'visitors.0.age',
  });
  const tooMany = groupList(9, 2);
  expect(await refusal(caller().saveGroupList({ id, visitors: tooMany }))).toMatchObject({
    field: 'visitors',
  });
  const other = world.as(await world.somebody()).openday;
  expect((await refusal(other.myGroup({ id }))).code).toBe('not_found');
  expect((await refusal(other.saveGroupList({ id, visitors: list }))).code).toBe('not_found');
  expect((await refusal(other.withdrawGroup({ id }))).code).toBe('not_found');
});

test('no share, no applications; a share that opened ends what was open and takes no more', async () => {
  const none = await world.makeSession(await world.makeFacility(), '2026-12-02', '14:00');
  const caller = world.as(leader).openday;
  expect(await refusal(caller.applyGroup(groupAsked(none, 8, 0)))).toMatchObject({
    reason: 'no_share',
  });
  const ses = await sharedSession(world);
  const id = await applied(ses);
  world.clock.now = at('2026-11-27', '14:01');
  const late = world.as(await world.somebody()).openday.applyGroup(groupAsked(ses, 8, 0));
  expect(await refusal(late)).toMatchObject({ reason: 'applications_closed' });
  await jobs['runLines']!(world.runtime);
  expect(await caller.myGroup({ id })).toMatchObject({ status: 'closed', reason: 'shares_opened' });
  expect(await inboxOf(leader)).toEqual([expect.stringMatching(/^团体申请没办成/)]);
  await jobs['runLines']!(world.runtime);
  expect(await inboxOf(leader)).toHaveLength(1);
  expect(await refusal(world.as(planner).openday.approveGroup({ id }))).toMatchObject({
    reason: 'decided',
  });
});

test('refusing gives the reason and keeps the note inside; withdrawing ends it', async () => {
  const ses = await sharedSession(world);
  const id = await applied(ses);
  const call = { id, reason: 'no_room' as const, note: '人太多，示例备注' };
  await world.as(planner).openday.refuseGroup(call);
  const mine = await world.as(leader).openday.myGroup({ id });
  expect(mine).toMatchObject({ status: 'refused', reason: 'no_room' });
  expect(JSON.stringify([mine, await inboxOf(leader)])).not.toContain('示例备注');
  expect(await world.as(planner).openday.openGroup({ id })).toMatchObject({
    note: '人太多，示例备注',
    details: { phone: '13800001234' },
  });
  const [opened] = await rows<{ opened: number }>(
    world.db,
    sql`select count(*)::int as opened from audit where act = 'group.open' and subject = ${id}`,
  );
  expect(opened).toEqual({ opened: 1 });
  const again = await applied(ses);
  await world.as(leader).openday.withdrawGroup({ id: again });
  expect(await refusal(world.as(planner).openday.approveGroup({ id: again }))).toMatchObject({
    reason: 'decided',
  });
  await expect(
    world.db.execute(
      sql`update group_application set status = 'applied', ended_at = null where id = ${again}`,
    ),
  ).rejects.toThrow();
});

test('what a leader wrote is in their own data, and in nobody else’s', async () => {
  const ses = await sharedSession(world);
  const id = await applied(ses, 6, 1);
  const mine = await world.as(leader).openday.myData();
  expect(mine.groups).toMatchObject([{ id, organisation: '示例小学', phone: '13800001234' }]);
  expect(mine.groups[0]?.visitors).toHaveLength(6);
  expect((await world.as(await world.somebody()).openday.myData()).groups).toEqual([]);
});

test('closing a session ends its applications and its groups, and neither is put in another line', async () => {
  const fac = await world.makeFacility();
  const ses = await sharedSession(world, { facilityId: fac });
  await world.makeSession(fac, '2026-12-04', '14:00');
  const booked = await applied(ses);
  const open = await applied(ses, 6, 0, await world.somebody());
  const { bookingId } = await world.as(planner).openday.approveGroup({ id: booked });
  const closed = await world.as(planner).openday.close({ sessionId: ses, reason: 'weather' });
  expect(closed).toMatchObject({ bookings: 1, moved: 0, groups: 1, toCall: 0 });
  expect(await world.as(leader).openday.myBooking({ id: bookingId! })).toMatchObject({
    status: 'closed',
  });
  expect(await world.as(planner).openday.openGroup({ id: open })).toMatchObject({
    status: 'closed',
    reason: 'session_closed',
  });
  expect(await inboxOf(leader)).toContainEqual(expect.stringMatching(/^取消了.*重新申请/));
});

test('a group changes its number within its share; what it gives back is the groups’ until T−5, then the line’s', async () => {
  const ses = await sharedSession(world, { capacity: 30, groupShare: 12 });
  const id = await applied(ses, 10);
  const { bookingId } = await world.as(planner).openday.approveGroup({ id });
  const to = (people: number) =>
    world.as(leader).openday.change({
      bookingId: bookingId!,
      visitors: groupList(people, 0),
      guardianConsent: false,
    });
  await to(8);
  expect(await seats(ses)).toMatchObject({ group: 8, share: 12 });
  await to(12);
  expect(await refusal(to(13))).toMatchObject({ reason: 'share_short' });
  expect(await refusal(to(5))).toMatchObject({ field: 'visitors' });
  world.clock.now = at('2026-11-27', '14:01');
  await jobs['runLines']!(world.runtime);
  await to(13);
  expect(await seats(ses)).toMatchObject({ group: 13, share: 13, taken: 13 });
  const waiter = await world.somebody();
  for (const size of [5, 5, 5, 2])
    await world.as(await world.somebody()).openday.book({ sessionId: ses, ...party(size) });
  await world.as(waiter).openday.join({ sessionId: ses, auto: true, ...party(2) });
  await to(11);
  expect(await seats(ses)).toMatchObject({ group: 11, share: 11, taken: 30 });
  expect((await world.as(waiter).openday.myBookings({})).bookings).toHaveLength(1);
});

test('a group’s ticket admits the group', async () => {
  const ses = await sharedSession(world);
  const { bookingId } = await world
    .as(planner)
    .openday.approveGroup({ id: await applied(ses, 9, 3) });
  const { ticket } = await world.as(leader).openday.myBooking({ id: bookingId! });
  world.clock.now = at('2026-12-02', '13:50');
  const guide = await world.staff('guide');
  const admitted = await world.as(guide).openday.admit({ sessionId: ses, token: ticket! });
  expect(admitted).toMatchObject({ first: true, partySize: 9, minors: 3, name: '示**' });
  expect(admitted.counts).toMatchObject({ people: 9, arrived: 9 });
});

test('names and organisations go on time, and at once with the account', async () => {
  const ses = await sharedSession(world);
  const booked = await applied(ses);
  await world.as(planner).openday.approveGroup({ id: booked });
  const second = await world.somebody();
  const withdrawn = await applied(ses, 6, 0, second);
  await world.as(second).openday.withdrawGroup({ id: withdrawn });
  const third = await world.somebody();
  const open = await applied(ses, 6, 0, third);
  const left = (id: string) =>
    rows<{ left: boolean; status: string }>(
      world.db,
      sql`select details_sealed is not null or list_sealed is not null as left, status
        from group_application where id = ${id}`,
    ).then(([found]) => found);
  await world.as(third).account.deleteAccount();
  await jobs['shredGroups']!(world.runtime);
  expect(await left(open)).toEqual({ left: false, status: 'closed' });
  expect(await left(withdrawn)).toEqual({ left: true, status: 'withdrawn' });
  world.clock.now = at('2026-12-24', '10:01');
  await jobs['shredGroups']!(world.runtime);
  expect(await left(withdrawn)).toEqual({ left: false, status: 'withdrawn' });
  expect(await left(booked)).toMatchObject({ left: true });
  world.clock.now = at('2027-01-01', '15:31');
  await jobs['shredGroups']!(world.runtime);
  await jobs['shredVisits']!(world.runtime);
  expect(await left(booked)).toEqual({ left: false, status: 'approved' });
  expect(await rows(world.db, sql`select from visitor`)).toEqual([]);
});
