import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { lockSession } from '@cloud/openday/queries/seats';
import { openWorld, party, refusalOf, type TestPerson, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const capacity = 12;
/** A sequence that looks random and is the same every time. */
function* dice(seed: number) {
  for (let state = seed; ;) yield (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
}

const settled = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => void refusalOf(error),
  );

interface Row {
  person: string;
  status: string;
  size: number;
  skips: number;
}

async function standingIn(sessionId: string) {
  const [counts] = await rows<{ taken: number; offered: number; waiting: number }>(
    world.db,
    sql`select seats_taken as taken, seats_offered as offered, waiting from session where id = ${sessionId}`,
  );
  const all = await rows<Row>(
    world.db,
    sql`select person_id as person, status, party_size as size, 0 as skips from booking
        where session_id = ${sessionId} and status = 'live'
      union all select person_id, status, party_size, skips from (select * from waiting_entry
        where session_id = ${sessionId} and status in ('waiting', 'offered') order by place) as entry`,
  );
  return { counts: counts!, all };
}

test.each([1, 2, 3])(
  'many people, two timers and a planner at once keep every rule (%i)',
  async (seed) => {
    world.clock.now = at('2026-11-24', '10:00');
    const ses = await world.makeSession(
      await world.makeFacility(),
      '2026-12-02',
      '14:00',
      capacity,
    );
    const people = await Promise.all(Array.from({ length: 24 }, () => world.somebody()));
    const roll = dice(seed);
    const next = (below: number) => (roll.next().value as number) % below;

    const act = async (who: TestPerson, kind: number, size: number) => {
      const caller = world.as(who).openday;
      if (kind < 3) return caller.book({ sessionId: ses, ...party(size) });
      if (kind < 6) return caller.join({ sessionId: ses, auto: kind === 5, ...party(size) });
      const [entry] = (await caller.myLine()).entries;
      if (entry && kind < 8) return caller.accept({ id: entry.id });
      if (entry) return caller.leave({ id: entry.id });
      const { bookings } = await caller.myBookings({});
      const live = bookings.find(({ status }) => status === 'live');
      if (!live) return undefined;
      const { phone: _, ...changed } = party(size);
      if (kind < 9) return caller.change({ bookingId: live.id, ...changed });
      return caller.cancel({ bookingId: live.id });
    };

    for (let wave = 0; wave < 8; wave++) {
      const calls = people.map((who) => settled(act(who, next(10), 1 + next(5))));
      const timers = [jobs['runLines']!(world.runtime), jobs['runLines']!(world.runtime)];
      await Promise.all([...calls, ...timers]);
      world.clock.now += 5 * 3_600_000;
      await Promise.all([jobs['runLines']!(world.runtime), jobs['runLines']!(world.runtime)]);

      const { counts, all } = await standingIn(ses);
      const seats = (status: string) =>
        all.filter((one) => one.status === status).reduce((sum, { size }) => sum + size, 0);
      expect(counts).toEqual({
        taken: seats('live'),
        offered: seats('offered'),
        waiting: all.filter(({ status }) => status === 'waiting').length,
      });
      const free = capacity - counts.taken - counts.offered;
      expect(free).toBeGreaterThanOrEqual(0);
      expect(new Set(all.map(({ person }) => person)).size).toBe(all.length);
      // Nobody who would fit is left waiting, but behind one for whom seats are being kept.
      const line = all.filter(({ status }) => status === 'waiting');
      const kept = line.findIndex(({ skips }) => skips >= 3);
      const passable = kept < 0 ? line : line.slice(0, kept + 1);
      expect(passable.filter(({ size }) => size <= free)).toEqual([]);
    }
    const planner = await world.staff('planner');
    await Promise.all([
      settled(world.as(planner).openday.close({ sessionId: ses, reason: 'weather' })),
      ...people.map((who) => settled(act(who, next(10), 1 + next(5)))),
    ]);
    const { counts, all } = await standingIn(ses);
    expect(counts).toEqual({ taken: 0, offered: 0, waiting: 0 });
    expect(all).toEqual([]);
  },
);

test('at the door: two guides let in while parties cancel and a planner closes', async () => {
  world.clock.now = at('2026-11-24', '10:00');
  const ses = await world.makeSession(await world.makeFacility(), '2026-12-02', '14:00', 60);
  const booked = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const who = await world.somebody();
      const made = await world.as(who).openday.book({ sessionId: ses, ...party(2) });
      return { who, ...made };
    }),
  );
  const guides = [await world.staff('guide'), await world.staff('guide')];
  const planner = await world.staff('planner');
  world.clock.now = at('2026-12-02', '13:30');
  await Promise.all([
    ...booked.flatMap(({ who, code, bookingId }, index) => [
      ...guides.map((guide) => settled(world.as(guide).openday.admit({ sessionId: ses, code }))),
      ...(index % 2 ? [settled(world.as(who).openday.cancel({ bookingId }))] : []),
    ]),
    settled(world.as(planner).openday.close({ sessionId: ses, reason: 'safety' })),
  ]);
  const found = await rows<{ status: string; inside: number }>(
    world.db,
    sql`select b.status, count(c.id)::int as inside from booking as b
      left join check_in as c on c.booking_id = b.id and c.undone_at is null
      where b.session_id = ${ses} group by b.id`,
  );
  const ended = found.filter(({ status }) => status !== 'live');
  expect(ended.filter(({ inside }) => inside > 0)).toEqual([]);
  expect(found.filter(({ inside }) => inside > 1)).toEqual([]);
  const { counts, all } = await standingIn(ses);
  expect(counts.taken).toBe(all.length * 2);
  const closed = found.some(({ status }) => status === 'closed');
  expect(closed ? all.length : 0).toBe(0);
});

test('whoever holds a session keeps no phone at the gate waiting that only refers to it', async () => {
  const ses = await world.makeSession(await world.makeFacility(), '2026-12-02', '14:00');
  const guide = await world.staff('guide');
  await world.db.transaction(async (tx) => {
    await lockSession(tx, ses);
    await world.as(guide).openday.gateBundle({ sessionId: ses, deviceId: 'dev_free' });
  });
});

test('a storm: two days closed at once while people book, phones send and timers run; nobody is owed twice', async () => {
  world.clock.now = at('2026-11-24', '10:00');
  const fac = await world.makeFacility();
  const session = (date: string, seats: number) => world.makeSession(fac, date, '14:00', seats);
  const [a, b, c] = [
    await session('2026-12-02', 40),
    await session('2026-12-03', 8),
    await session('2026-12-04', 30),
  ];
  const guide = await world.staff('guide');
  const planners = [await world.staff('planner'), await world.staff('planner')];
  const booked = await Promise.all(
    Array.from({ length: 14 }, async (_, index) => {
      const who = await world.somebody();
      const sessionId = index < 10 ? a : b;
      return { who, ...(await world.as(who).openday.book({ sessionId, ...party(2) })) };
    }),
  );
  world.clock.now = at('2026-12-02', '13:30');
  const send = (bookingId: string, index: number) =>
    world.as(guide).openday.syncGate({
      deviceId: `dev_storm${index}`,
      events: [
        {
          ...{ kind: 'admit', means: 'scan', number: 1, sessionId: a, bookingId },
          ...{ at: world.clock.now, age: 0 },
        },
      ],
      clear: { through: 1, sessionIds: [] },
    });
  const timers = () => [jobs['runMakeUps']!(world.runtime), jobs['runLines']!(world.runtime)];
  await Promise.all([
    ...booked.slice(0, 2).map(({ bookingId }, index) => settled(send(bookingId, index))),
    settled(world.as(planners[0]).openday.close({ sessionId: a, reason: 'weather' })),
    settled(world.as(planners[1]).openday.close({ sessionId: b, reason: 'weather' })),
    ...booked
      .slice(8, 12)
      .map(({ who }) => settled(world.as(who).openday.book({ sessionId: c, ...party(1) }))),
    ...timers(),
    ...timers(),
  ]);
  await Promise.all([...timers(), ...timers()]);
  const [found] = await rows(
    world.db,
    sql`select count(*) filter (where m.booking_id is null)::int as forgotten,
      count(*) filter (where m.ended_at is null and m.entry_id is null and not exists (select from booking as o
        where o.person_id = b.person_id and o.session_id = ${c} and o.status = 'live'))::int as unserved
      from booking as b left join make_up as m on m.booking_id = b.id
      where b.session_id in (${a}, ${b}) and b.status = 'closed'`,
  );
  expect(found).toEqual({ forgotten: 0, unserved: 0 });
  for (const id of [a, b, c]) {
    const { counts, all } = await standingIn(id);
    const seats = (status: string) =>
      all.filter((one) => one.status === status).reduce((sum, { size }) => sum + size, 0);
    expect(counts).toMatchObject({ taken: seats('live'), offered: seats('offered') });
    expect(new Set(all.map(({ person }) => person)).size).toBe(all.length);
  }
});
