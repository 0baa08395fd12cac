import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { visitsIn } from '../support/after';
import { openWorld, type World } from '../support/world';

const day = 86_400_000;
const startsAt = at('2026-12-02', '14:00');

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const statuses = () =>
  rows<{ status: string; times: number }>(
    world.db,
    sql`select status, count(*)::int as times from no_show group by status order by status`,
  );

test('four hosts settle at once while phones send late: nobody is marked or told twice, nobody who came is marked', async () => {
  const guide = await world.staff('guide');
  const visit = visitsIn(world, guide);
  const sessions: { id: string; device: string; booked: string[] }[] = [];
  for (let index = 0; index < 4; index++) {
    const facility = await world.makeFacility();
    const id = await world.makeSession(facility, '2026-12-02', '14:00');
    const booked = [];
    for (let each = 0; each < 6; each++) booked.push(await visit.book(await world.somebody(), id));
    sessions.push({ id, device: visit.newDevice(), booked });
  }
  world.clock.now = startsAt;
  for (const { id, device, booked } of sessions) {
    await visit.load(id, device);
    await visit.admit(id, booked[0]!);
  }
  world.clock.now = startsAt + 4 * day;
  // In each session two of the five who were not let in at once turn out to have come.
  await Promise.all([
    ...Array.from({ length: 4 }, () => jobs['settleSessions']!(world.runtime)),
    ...sessions.map(({ id, device, booked }) =>
      visit.sendLate(id, device, startsAt, booked.slice(1, 3)),
    ),
  ]);
  await jobs['settleSessions']!(world.runtime);

  const counted = new Map((await statuses()).map(({ status, times }) => [status, times]));
  expect(counted.get('standing')).toBe(4 * 3);
  const [wrong] = await rows<{ marked: number; unsettled: number; told: number; events: number }>(
    world.db,
    sql`select
        (select count(*)::int from no_show as n join check_in as c on c.booking_id = n.booking_id
          and c.undone_at is null where n.status <> 'reversed') as marked,
        (select count(*)::int from session where settled_at is null) as unsettled,
        (select count(*)::int from inbox where dedupe like 'no-show:%') as told,
        (select count(*)::int from audit where act = 'openday.settleSessions') as events`,
  );
  expect(wrong).toMatchObject({ marked: 0, unsettled: 0, events: 4 });
  expect(wrong?.told).toBe(12 + (counted.get('reversed') ?? 0));
});

test('an appeal, its decision and a late admission at one moment end as a reversal', async () => {
  const guide = await world.staff('guide');
  const planner = await world.staff('planner');
  const visit = visitsIn(world, guide);
  const facility = await world.makeFacility();
  const id = await world.makeSession(facility, '2026-12-02', '14:00');
  const whos = await Promise.all(Array.from({ length: 6 }, () => world.somebody()));
  const booked: string[] = [];
  for (const who of whos) booked.push(await visit.book(who, id));
  const other = await visit.book(await world.somebody(), id);
  const device = visit.newDevice();
  world.clock.now = startsAt;
  await visit.load(id, device);
  await visit.admit(id, other);
  world.clock.now = startsAt + 4 * day;
  await jobs['settleSessions']!(world.runtime);
  await Promise.allSettled([
    visit.sendLate(id, device, startsAt, booked),
    ...whos.map((who, index) =>
      world.as(who).openday.appeal({ bookingId: booked[index]!, reason: 'came' }),
    ),
    ...booked.map((bookingId) =>
      world.as(planner).openday.decideAppeal({ bookingId, outcome: 'no_trace' }),
    ),
  ]);
  expect(await statuses()).toEqual([{ status: 'reversed', times: 6 }]);
});
