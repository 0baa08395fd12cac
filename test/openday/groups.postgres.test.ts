import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { groupAsked, groupList, sharedSession } from '../support/groups';
import {
  openWorld,
  party,
  refusalOf,
  tuesday,
  type TestPerson,
  type World,
} from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The reason a call was refused for; undefined when it was done. */
const settled = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => refusalOf(error).reason ?? refusalOf(error).code,
  );

const countsOf = async (sessionId: string) => {
  const [found] = await rows<Record<string, number>>(
    world.db,
    sql`select s.group_taken, s.staff_taken, s.public_taken, s.capacity, s.seats_taken, s.seats_held,
        coalesce(sum(b.party_size) filter (where b.pool = 'group'), 0)::int as "group",
        coalesce(sum(b.party_size) filter (where b.pool = 'staff'), 0)::int as staff,
        coalesce(sum(b.party_size) filter (where b.pool = 'public'), 0)::int as public,
        (select count(*)::int from group_application as g where g.session_id = s.id and g.status = 'approved') as approved,
        count(b.id) filter (where b.pool = 'group')::int as groups
      from session as s left join booking as b on b.session_id = s.id and b.status = 'live'
      where s.id = ${sessionId} group by s.id`,
  );
  return found!;
};

async function applied(
  sessionId: string,
  people: number,
): Promise<{ id: string; who: TestPerson }> {
  const who = await world.somebody();
  const { id } = await world.as(who).openday.applyGroup(groupAsked(sessionId, people, 0));
  await world.as(who).openday.saveGroupList({ id, visitors: groupList(people, 0) });
  return { id, who };
}

test('two planners approve everything at once: the share is never overbooked, nothing books twice', async () => {
  world.clock.now = tuesday;
  const ses = await sharedSession(world, { capacity: 60, groupShare: 20 });
  const asked = await Promise.all([6, 7, 8, 9, 6].map((people) => applied(ses, people)));
  const planners = [await world.staff('planner'), await world.staff('planner')];
  const done = await Promise.all(
    asked.flatMap(({ id }) =>
      planners.map((planner) => settled(world.as(planner).openday.approveGroup({ id }))),
    ),
  );
  expect(done.filter((reason) => reason !== undefined && reason !== 'share_short')).toEqual([]);
  const counts = await countsOf(ses);
  expect(counts).toMatchObject({ group_taken: counts['group'], approved: counts['groups'] });
  expect(counts['group']).toBeLessThanOrEqual(20);
  expect(counts['groups']).toBeGreaterThanOrEqual(2);
});

test('approving, withdrawing and closing one application at once end it once', async () => {
  world.clock.now = tuesday;
  for (let turn = 0; turn < 6; turn++) {
    const ses = await sharedSession(world);
    const { id, who } = await applied(ses, 8);
    const planner = await world.staff('planner');
    await Promise.all([
      settled(world.as(planner).openday.approveGroup({ id })),
      settled(world.as(who).openday.withdrawGroup({ id })),
      settled(world.as(planner).openday.refuseGroup({ id, reason: 'unclear', note: '' })),
      ...(turn % 2 === 0
        ? [settled(world.as(planner).openday.close({ sessionId: ses, reason: 'weather' }))]
        : []),
    ]);
    const [ended] = await rows<{ acts: number }>(
      world.db,
      sql`select count(*)::int as acts from audit where subject = ${id}
        and act in ('group.approve', 'group.withdraw', 'group.refuse', 'openday.end-group')`,
    );
    expect(ended).toEqual({ acts: 1 });
    const counts = await countsOf(ses);
    expect(counts['group_taken']).toBe(counts['group']);
  }
});

test('staff, residents and groups at once, as the shares open, keep the seats', async () => {
  world.clock.now = tuesday;
  const ses = await sharedSession(world, { capacity: 30, groupShare: 8, staffShare: 4 });
  const { id } = await applied(ses, 8);
  const planners = [await world.staff('planner'), await world.staff('planner')];
  const residents = await Promise.all(Array.from({ length: 8 }, () => world.somebody()));
  const wave = () =>
    Promise.all([
      ...planners.flatMap((planner, at) =>
        [1, 2, 3].map((turn) => {
          const phone = `1390000${String(at)}00${String(turn % 2)}`;
          return settled(
            world.as(planner).openday.bookFor({ sessionId: ses, ...party(turn), phone }),
          );
        }),
      ),
      ...residents.map((who, at) =>
        settled(world.as(who).openday.book({ sessionId: ses, ...party(1 + (at % 3)) })),
      ),
      settled(world.as(planners[0]).openday.approveGroup({ id })),
      jobs['runLines']!(world.runtime),
      jobs['runLines']!(world.runtime),
    ]);
  for (let turn = 0; turn < 3; turn++) {
    await wave();
    world.clock.now += 60 * 3_600_000;
    const counts = await countsOf(ses);
    expect(counts).toMatchObject({
      group_taken: counts['group'],
      staff_taken: counts['staff'],
      public_taken: counts['public'],
    });
    expect(counts['seats_taken']! + counts['seats_held']!).toBeLessThanOrEqual(30);
  }
  const twice = await rows(
    world.db,
    sql`select person_id from booking where session_id = ${ses} and status = 'live'
      group by person_id having count(*) > 1`,
  );
  expect(twice).toEqual([]);
});
