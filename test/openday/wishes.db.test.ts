import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { openWorld, party, refusal, tuesday, type World } from '../support/world';

let world: World;
let facilityId: string;
beforeEach(async () => {
  world = await openWorld();
  facilityId = await world.makeFacility();
});
afterEach(() => world.close());

const wish = (who: Parameters<World['as']>[0]) => world.as(who).openday.wish({ facilityId });

test('wished once, taken back, counted for staff; refused where something can be booked', async () => {
  const [one, two, planner] = [
    await world.somebody(),
    await world.somebody(),
    await world.staff('planner'),
  ];
  await Promise.all([wish(one), wish(one), wish(two)]);
  const counts = async () => (await world.as(planner).openday.wishCounts({})).facilities;
  expect(await counts()).toMatchObject([{ id: facilityId, wishes: 2 }]);
  expect(await world.as(one).openday.facility({ id: facilityId })).toMatchObject({ wished: true });
  expect((await world.as(one).openday.myData()).wishes).toMatchObject([{ facilityId }]);
  await world.as(one).openday.unwish({ facilityId });
  expect(await counts()).toMatchObject([{ wishes: 1 }]);
  const far = await world.makeSession(facilityId, '2026-12-28', '14:00');
  await wish(one);
  await world.makeSession(facilityId, '2026-12-02', '14:00');
  expect(await refusal(wish(one))).toMatchObject({ reason: 'bookable' });
  expect(far).toBeDefined();
  const gone = await world.makeFacility({ status: 'revoked' });
  expect(await refusal(world.as(one).openday.wish({ facilityId: gone }))).toMatchObject({
    reason: 'no_facility',
  });
});

test('the counts page by key', async () => {
  const [planner, one] = [await world.staff('planner'), await world.somebody()];
  for (let made = 0; made < 31; made++) {
    facilityId = await world.makeFacility();
    await wish(one);
  }
  await wish(await world.somebody());
  const first = await world.as(planner).openday.wishCounts({});
  const second = await world.as(planner).openday.wishCounts({ cursor: first.next! });
  expect(first.facilities[0]).toMatchObject({ id: facilityId, wishes: 2 });
  expect([first.facilities.length, second.facilities.length]).toEqual([30, 1]);
});

test('when it can be booked everyone is told once: not before, not twice, by two hosts or after a crash', async () => {
  const people = await Promise.all(Array.from({ length: 3 }, () => world.somebody()));
  for (const each of people) await wish(each);
  await world.makeSession(facilityId, '2026-12-16', '14:00');
  const first = await world.makeSession(facilityId, '2026-12-15', '14:00');
  const run = () => jobs['tellWishes']!(world.runtime);
  const told = () =>
    rows<{ person: string; dedupe: string }>(
      world.db,
      sql`select person_id as person, dedupe from inbox where dedupe like 'wish:%' order by person_id`,
    );
  expect(await run()).toBe(0);
  world.clock.now = at('2026-12-01', '09:00');
  await world.db.execute(sql`alter table wish add constraint killed check (told_at is null)`);
  await expect(run()).rejects.toThrow();
  expect(await told()).toEqual([]);
  await world.db.execute(sql`alter table wish drop constraint killed`);
  await world.as(people[2]).openday.book({ sessionId: first, ...party() });
  await Promise.all([run(), run()]);
  expect(await run()).toBe(0);
  const dedupe = `wish:${facilityId}:${tuesday}`;
  const wanted = [people[0]!.id, people[1]!.id].sort();
  expect(await told()).toEqual(wanted.map((person) => ({ person, dedupe })));
});

test('who was too late and wishes again is told again', async () => {
  const one = await world.somebody();
  await wish(one);
  const run = () => jobs['tellWishes']!(world.runtime);
  const ses = await world.makeSession(facilityId, '2026-12-02', '14:00', 1);
  await run();
  const faster = await world.somebody();
  const { bookingId } = await world.as(faster).openday.book({ sessionId: ses, ...party() });
  world.clock.now += 3_600_000;
  await wish(one);
  await world.as(faster).openday.cancel({ bookingId });
  expect(await run()).toBe(1);
  expect((await world.as(one).account.inbox({})).messages).toHaveLength(2);
});

test('who has deleted the account is told nothing and wishes nothing', async () => {
  const leaving = await world.somebody();
  await wish(leaving);
  await world.as(leaving).account.deleteAccount();
  await world.makeSession(facilityId, '2026-12-02', '14:00');
  expect(await jobs['tellWishes']!(world.runtime)).toBe(0);
  await Promise.all([jobs['dropWishes']!(world.runtime), jobs['dropWishes']!(world.runtime)]);
  const [left] = await rows<{ count: number }>(
    world.db,
    sql`select count(*)::int as count from wish`,
  );
  expect(left).toEqual({ count: 0 });
});
