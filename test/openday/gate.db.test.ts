import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { at } from '@cloud/openday/rules';
import {
  openWorld,
  party,
  refusal,
  refusalOf,
  type TestPerson,
  type World,
} from '../support/world';

let world: World;
let fac: string;
let ses: string;
let guide: TestPerson;
let booked: { bookingId: string; code: string };
let token: string;

beforeEach(async () => {
  world = await openWorld();
  fac = await world.makeFacility();
  ses = await world.makeSession(fac, '2026-12-02', '14:00');
  guide = await world.staff('guide', `facility:${fac}`);
  const resident = await world.somebody();
  booked = await world.as(resident).openday.book({ sessionId: ses, ...party(2) });
  token = (await world.as(resident).openday.myBooking({ id: booked.bookingId })).ticket ?? '';
  world.clock.now = at('2026-12-02', '13:45');
});
afterEach(() => world.close());

const gate = () => world.as(guide).openday;

test('the list shows masked names and counts people', async () => {
  const list = await gate().gateList({ sessionId: ses });
  expect(list.entries).toMatchObject([
    { name: '示**', code: booked.code, partySize: 2, checkedInAt: null },
  ]);
  expect(list.counts).toEqual({ bookings: 1, people: 2, minors: 0, arrived: 0 });
  expect(JSON.stringify(list)).not.toMatch(/示例甲|13800001234/);
});

test('a name that cannot be opened leaves its row in the list, and the list whole', async () => {
  world.clock.now = at('2026-12-02', '11:00');
  await world.as(await world.somebody()).openday.book({ sessionId: ses, ...party(1) });
  await world.db.execute(
    sql`update visitor set name_sealed = 'gone.key' where booking_id = ${booked.bookingId}`,
  );
  const { entries } = await gate().gateList({ sessionId: ses });
  expect(entries.map(({ name }) => name).sort()).toEqual([null, '示**'].sort());
  expect(entries.find(({ name }) => name === null)).toMatchObject({ code: booked.code });
});

test('a scan lets in once; the second says when and by whom; undoing gives a reason and opens it again', async () => {
  const first = await gate().admit({ sessionId: ses, token });
  expect(first).toMatchObject({ first: true, counts: { arrived: 2 } });
  world.clock.now += 60_000;
  const other = await world.staff('guide');
  const again = await world.as(other).openday.admit({ sessionId: ses, code: booked.code });
  expect(again).toMatchObject({
    first: false,
    by: 'guide 1 号',
    checkedInAt: new Date(at('2026-12-02', '13:45')),
  });

  await gate().undoAdmit({ bookingId: booked.bookingId, reason: 'did_not_enter' });
  expect(
    await refusal(gate().undoAdmit({ bookingId: booked.bookingId, reason: 'trial' })),
  ).toMatchObject({ code: 'conflict' });
  expect(await gate().admit({ sessionId: ses, token })).toMatchObject({ first: true });
});

test('two gates at the same moment let a party in once', async () => {
  const other = await world.staff('guide');
  const results = await Promise.all(
    [guide, other, guide, other].map((who) =>
      world.as(who).openday.admit({ sessionId: ses, token }),
    ),
  );
  expect(results.filter(({ first }) => first)).toHaveLength(1);
});

test('forged, foreign, cancelled and early tickets are told apart', async () => {
  expect(
    await refusal(gate().admit({ sessionId: ses, token: `${token.slice(0, -2)}xx` })),
  ).toMatchObject({ reason: 'no_such_ticket' });
  expect(await refusal(gate().admit({ sessionId: ses, code: 'ZZZZ' }))).toMatchObject({
    reason: 'no_such_ticket',
  });
  const later = await world.makeSession(fac, '2026-12-02', '16:00');
  expect(await refusal(gate().admit({ sessionId: later, token }))).toMatchObject({
    reason: 'other_session',
  });
  world.clock.now = at('2026-12-01', '23:59');
  expect(await refusal(gate().admit({ sessionId: ses, token }))).toMatchObject({
    reason: 'not_yet',
    message: expect.stringContaining('还没到') as string,
  });
  world.clock.now = at('2026-12-03', '09:00');
  expect(await refusal(gate().admit({ sessionId: ses, token }))).toMatchObject({
    reason: 'day_over',
    message: expect.stringContaining('已经过了') as string,
  });
});

test('a guide sees only the facility of their post', async () => {
  const elsewhere = await world.makeFacility();
  const stranger = await world.staff('guide', `facility:${elsewhere}`);
  expect(await refusal(world.as(stranger).openday.gateList({ sessionId: ses }))).toMatchObject({
    code: 'not_found',
  });
  expect(
    await refusal(world.as(stranger).openday.admit({ sessionId: ses, code: booked.code })),
  ).toMatchObject({ code: 'not_found' });
  expect((await world.as(stranger).openday.gateSessions({})).sessions).toEqual([]);
  await gate().admit({ sessionId: ses, token });
  const undo = world
    .as(stranger)
    .openday.undoAdmit({ bookingId: booked.bookingId, reason: 'trial' });
  expect(await refusal(undo)).toMatchObject({ code: 'conflict' });
});

test('an admitted party cannot cancel', async () => {
  const resident = await world.somebody();
  const soon = await world.makeSession(fac, '2026-12-05', '09:30');
  const mine = await world.as(resident).openday.book({ sessionId: soon, ...party() });
  world.clock.now = at('2026-12-05', '09:00');
  await gate().admit({ sessionId: soon, code: mine.code });
  expect(
    await refusal(world.as(resident).openday.cancel({ bookingId: mine.bookingId })),
  ).toMatchObject({ reason: 'checked_in' });
});

test('cancelling at the moment of coming in: one of them happens, the other is told', async () => {
  world.clock.now = at('2026-12-01', '10:00');
  const families = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const who = await world.somebody();
      return { who, ...(await world.as(who).openday.book({ sessionId: ses, ...party() })) };
    }),
  );
  world.clock.now = at('2026-12-02', '13:45');
  const results = await Promise.allSettled(
    families.flatMap(({ who, bookingId, code }) => [
      gate().admit({ sessionId: ses, code }),
      world.as(who).openday.cancel({ bookingId }),
    ]),
  );
  for (const one of results)
    if (one.status === 'rejected')
      expect(['cancelled', 'checked_in']).toContain(refusalOf(one.reason).reason);
  const [found] = await rows<{ both: number; either: number }>(
    world.db,
    sql`select count(*) filter (where b.status <> 'live' and c.id is not null)::int as both,
      count(*) filter (where (b.status <> 'live') <> (c.id is not null))::int as either
      from booking b left join check_in c on c.booking_id = b.id and c.undone_at is null where b.party_size = 1`,
  );
  expect(found).toEqual({ both: 0, either: 6 });
});

test('a day after its end a session’s list is gone for the gate', async () => {
  const { bookingId } = booked;
  await gate().admit({ sessionId: ses, token });
  world.clock.now = at('2026-12-03', '15:29');
  expect((await gate().gateList({ sessionId: ses })).entries).toHaveLength(1);
  await gate().undoAdmit({ bookingId, reason: 'trial' });
  world.clock.now = at('2026-12-03', '15:30');
  for (const call of [
    () => gate().gateList({ sessionId: ses }),
    () => gate().gateBundle({ sessionId: ses, deviceId: 'dev_late' }),
    () => gate().admit({ sessionId: ses, token }),
    () => gate().undoAdmit({ bookingId, reason: 'trial' }),
  ])
    expect(await refusal(call())).toMatchObject({ code: 'refused', reason: 'list_gone' });
});

test('the same tap after an undo tells that it was taken back, and after another’s admission that they are in', async () => {
  const tap = world.as(guide, { key: 'tap-admit-2' }).openday;
  expect(await tap.admit({ sessionId: ses, token })).toMatchObject({ first: true });
  expect(await tap.admit({ sessionId: ses, token })).toMatchObject({ first: true });
  await gate().undoAdmit({ bookingId: booked.bookingId, reason: 'trial' });
  expect(await refusal(tap.admit({ sessionId: ses, token }))).toMatchObject({
    code: 'refused',
    reason: 'taken_back',
  });
  const other = await world.staff('guide');
  await world.as(other).openday.admit({ sessionId: ses, code: booked.code });
  expect(await tap.admit({ sessionId: ses, token })).toMatchObject({
    first: false,
    checkedInAt: new Date(world.clock.now),
  });
});
