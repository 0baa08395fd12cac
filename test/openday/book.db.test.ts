import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { at } from '@cloud/openday/rules';
import { openWorld, party, refusal, type World } from '../support/world';

let world: World;
let fac: string;
beforeEach(async () => {
  world = await openWorld();
  fac = await world.makeFacility();
});
afterEach(() => world.close());

const counts = async (sessionId: string) => {
  const [found] = await rows<{
    taken: number;
    live: number;
    all: number;
    names: number;
    audits: number;
  }>(
    world.db,
    sql`select (select seats_taken from session where id = ${sessionId}) as taken,
      (select coalesce(sum(party_size), 0)::int from booking where session_id = ${sessionId} and status = 'live') as live,
      (select count(*)::int from booking) as all, (select count(*)::int from visitor) as names,
      (select count(*)::int from audit where act = 'booking.book') as audits`,
  );
  return found!;
};

test('a booking takes its seats, seals its names and is written down once', async () => {
  const ses = await world.makeSession(fac, '2026-12-02', '14:00');
  const resident = await world.somebody();
  const { bookingId, code } = await world
    .as(resident)
    .openday.book({ sessionId: ses, ...party(2) });
  expect(code).toMatch(/^[A-Z0-9]{4}$/);
  expect(await counts(ses)).toEqual({ taken: 2, live: 2, all: 1, names: 2, audits: 1 });

  const [stored] = await rows<{ name: string; phone: string }>(
    world.db,
    sql`select (select name_sealed from visitor limit 1) as name, (select phone_sealed from contact) as phone`,
  );
  expect(stored!.name).not.toContain('示例');
  expect(stored!.phone).not.toContain('13800001234');

  const mine = await world.as(resident).openday.myBooking({ id: bookingId });
  expect(mine.visitors).toEqual([
    { name: '示例甲', age: null },
    { name: '示例乙', age: null },
  ]);
  expect(mine.phone).toBe('138****1234');
  expect(mine.ticket).toMatch(/^1\./);
});

test('the same tap twice is one booking with one answer; the key with other content is refused', async () => {
  const ses = await world.makeSession(fac, '2026-12-02', '14:00');
  const resident = await world.somebody();
  const tap = world.as(resident, { key: 'tap-0001' }).openday;
  const input = { sessionId: ses, ...party(2) };
  const answers = await Promise.all([tap.book(input), tap.book(input), tap.book(input)]);
  expect(new Set(answers.map(({ bookingId }) => bookingId)).size).toBe(1);
  expect(await counts(ses)).toMatchObject({ taken: 2, all: 1, audits: 1 });
  expect(await refusal(tap.book({ ...input, phone: '13900001234' }))).toMatchObject({
    code: 'conflict',
  });
});

test('a failed tap stores nothing: the same key may succeed later', async () => {
  const ses = await world.makeSession(fac, '2026-12-02', '14:00');
  const resident = await world.somebody();
  world.clock.now = at('2026-11-17', '09:00');
  const tap = world.as(resident, { key: 'tap-0002' }).openday;
  world.clock.now = at('2026-11-18', '08:59') - 1;
  expect(await refusal(tap.book({ sessionId: ses, ...party() }))).toMatchObject({
    reason: 'not_released',
  });
  world.clock.now = at('2026-11-18', '09:00');
  await expect(tap.book({ sessionId: ses, ...party() })).resolves.toHaveProperty('bookingId');
});

test('full, closed, cancelled, suspended: each is said in its own words and leaves nothing behind', async () => {
  const ses = await world.makeSession(fac, '2026-12-02', '14:00', 3);
  const resident = await world.somebody();
  await world.as(await world.somebody()).openday.book({ sessionId: ses, ...party(2) });
  const book = () => world.as(resident).openday.book({ sessionId: ses, ...party(2) });
  expect(await refusal(book())).toMatchObject({ code: 'refused', reason: 'full' });
  world.clock.now = at('2026-12-02', '12:00');
  expect(await refusal(book())).toMatchObject({ reason: 'closed' });
  expect(await counts(ses)).toMatchObject({ taken: 2, live: 2, all: 1 });
  const planner = await world.staff('planner');
  await world.as(planner).openday.close({ sessionId: ses, reason: 'weather' });
  expect(await refusal(book())).toMatchObject({ reason: 'session_cancelled' });
  await world.db.execute(sql`update facility set status = 'suspended' where id = ${fac}`);
  expect(await refusal(book())).toMatchObject({ reason: 'facility_shut' });
  expect(await counts(ses)).toMatchObject({ taken: 0, live: 0, all: 1 });
});

test('once a session, two an open week, never two at the same time', async () => {
  const other = await world.makeFacility();
  const first = await world.makeSession(fac, '2026-12-02', '14:00');
  const same = await world.makeSession(other, '2026-12-02', '14:30');
  const second = await world.makeSession(other, '2026-12-03', '09:30');
  const third = await world.makeSession(fac, '2026-12-04', '09:30');
  const resident = await world.somebody();
  const book = (sessionId: string) => world.as(resident).openday.book({ sessionId, ...party() });
  await book(first);
  expect(await refusal(book(first))).toMatchObject({ reason: 'duplicate' });
  expect(await refusal(book(same))).toMatchObject({ reason: 'overlapping' });
  await book(second);
  expect(await refusal(book(third))).toMatchObject({ reason: 'week_limit' });
});

test('two sessions booked at the same moment by one person both count', async () => {
  const all = await Promise.all(
    ['09:30', '11:30', '14:00', '16:00'].map((time) => world.makeSession(fac, '2026-12-02', time)),
  );
  const resident = await world.somebody();
  const results = await Promise.allSettled(
    all.map((sessionId) => world.as(resident).openday.book({ sessionId, ...party() })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
});

test('a party is refused field by field, and minimum age is the facility’s', async () => {
  const strict = await world.makeFacility({ minimumAge: 10 });
  const ses = await world.makeSession(strict, '2026-12-02', '14:00');
  const resident = await world.somebody();
  const book = (change: object) =>
    refusal(world.as(resident).openday.book({ sessionId: ses, ...party(2), ...change }));
  const child = (age: number) => [
    { name: '示例甲', age: null },
    { name: '示例小乙', age },
  ];
  expect(await book({ visitors: child(9), guardianConsent: true })).toMatchObject({
    field: 'visitors.1.age',
    message: expect.stringContaining('10 岁') as string,
  });
  expect(await book({ visitors: child(12) })).toMatchObject({ field: 'guardianConsent' });
  expect(await book({ visitors: [{ name: '示例小乙', age: 16 }] })).toMatchObject({
    field: 'visitors.0.age',
  });
  expect(await book({ phone: '１３８００００１２３😀' })).toMatchObject({ field: 'phone' });
  expect((await counts(ses)).all).toBe(0);

  const { bookingId } = await world.as(resident).openday.book({
    sessionId: ses,
    ...party(),
    visitors: child(12),
    guardianConsent: true,
    phone: '１３８０００012３４',
  });
  expect(await world.as(resident).openday.myBooking({ id: bookingId })).toMatchObject({
    phone: '138****1234',
    minors: 1,
  });
});

test('cancelling before the deadline frees the seats at once; after it, or twice, or another’s, it does not', async () => {
  const ses = await world.makeSession(fac, '2026-12-02', '14:00');
  const resident = await world.somebody();
  const { bookingId } = await world.as(resident).openday.book({ sessionId: ses, ...party(3) });
  const stranger = await world.somebody();
  expect(await refusal(world.as(stranger).openday.cancel({ bookingId }))).toMatchObject({
    code: 'not_found',
  });
  expect(await refusal(world.as(stranger).openday.myBooking({ id: bookingId }))).toMatchObject({
    code: 'not_found',
  });

  world.clock.now = at('2026-12-02', '14:00');
  expect(await refusal(world.as(resident).openday.cancel({ bookingId }))).toMatchObject({
    reason: 'past_deadline',
  });
  world.clock.now = at('2026-12-01', '17:59');
  await world.as(resident).openday.cancel({ bookingId });
  await world.as(resident).openday.cancel({ bookingId });
  expect(await counts(ses)).toMatchObject({ taken: 0, live: 0 });
  expect((await world.as(resident).openday.myBooking({ id: bookingId })).ticket).toBeNull();
  await world.as(resident).openday.book({ sessionId: ses, ...party(3) });
  expect(await counts(ses)).toMatchObject({ taken: 3, live: 3, all: 2 });
});

test('after the deadline a cancelled booking is late, and its seats are free as well', async () => {
  const ses = await world.makeSession(fac, '2026-12-02', '14:00');
  const resident = await world.somebody();
  const { bookingId } = await world.as(resident).openday.book({ sessionId: ses, ...party(3) });
  world.clock.now = at('2026-12-01', '18:00');
  await world.as(resident).openday.cancel({ bookingId });
  expect(await world.as(resident).openday.myBooking({ id: bookingId })).toMatchObject({
    status: 'late',
    ticket: null,
  });
  expect(await counts(ses)).toMatchObject({ taken: 0, live: 0 });
});
