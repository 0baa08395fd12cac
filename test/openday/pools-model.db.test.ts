import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { onServer } from '../support/db';
import { groupAsked, groupList, sharedSession } from '../support/groups';
import { PoolsModel } from '../support/pools-model';
import {
  openWorld,
  party,
  refusalOf,
  tuesday,
  type TestPerson,
  type World,
} from '../support/world';

/*
 * Random sequences of booking, booking on behalf, approving and changing groups, cancelling and opening the
 * shares, on the real procedures and on a model; after every step both hold the same seats in each pool.
 */
const shares = { capacity: 24, groupShare: 13, staffShare: 4 };
const opensAt = at('2026-11-27', '14:00');

let world: World;
let people: TestPerson[];
let planner: TestPerson;
beforeAll(async () => {
  world = await openWorld();
  people = await Promise.all(Array.from({ length: 4 }, () => world.somebody()));
  planner = await world.staff('planner');
});
afterAll(() => world.close());

const who = fc.nat({ max: 3 });
const size = fc.integer({ min: 1, max: 5 });
const many = fc.integer({ min: 6, max: 9 });
const step = fc.oneof(
  fc.record({ act: fc.constantFrom('book' as const, 'bookFor' as const), who, size }),
  fc.record({ act: fc.constant('group' as const), who, size: many }),
  fc.record({ act: fc.constant('change' as const), who, size: many }),
  fc.record({ act: fc.constantFrom('cancel' as const, 'cancelFor' as const), who, size }),
  fc.record({ act: fc.constant('open' as const), who, size }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const phoneOf = (guest: number) => `1390000000${guest}`;

/** Everything of one run: which booking each person and guest has now. */
interface Run {
  sessionId: string;
  own: Map<number, string>;
  guests: Map<number, string>;
}

async function act(run: Run, one: Step): Promise<void> {
  const { sessionId, own, guests } = run;
  const mine = () => world.as(people[one.who]).openday;
  const desk = () => world.as(planner).openday;
  const none = 'bkg_none';
  switch (one.act) {
    case 'book':
      own.set(one.who, (await mine().book({ sessionId, ...party(one.size) })).bookingId);
      return;
    case 'bookFor': {
      const called = { ...party(one.size), phone: phoneOf(one.who) };
      guests.set(one.who, (await desk().bookFor({ sessionId, ...called })).bookingId);
      return;
    }
    case 'group': {
      const { id } = await mine().applyGroup(groupAsked(sessionId, one.size, 0));
      try {
        await mine().saveGroupList({ id, visitors: groupList(one.size, 0) });
        own.set(one.who, (await desk().approveGroup({ id })).bookingId!);
      } catch (error) {
        await mine().withdrawGroup({ id });
        throw error;
      }
      return;
    }
    case 'change': {
      const visitors = groupList(one.size, 0);
      const bookingId = own.get(one.who) ?? none;
      await mine().change({ bookingId, visitors, guardianConsent: false });
      return;
    }
    case 'cancel':
      await mine().cancel({ bookingId: own.get(one.who) ?? none });
      own.delete(one.who);
      return;
    case 'cancelFor':
      await desk().cancelFor({ bookingId: guests.get(one.who) ?? none });
      guests.delete(one.who);
      return;
    case 'open':
      world.clock.now = Math.max(world.clock.now, opensAt + 60_000);
      await jobs['runLines']!(world.runtime);
  }
}

const done = (call: Promise<void>) =>
  call.then(
    () => true,
    (error: unknown) => {
      refusalOf(error);
      return false;
    },
  );

test('each pool’s seats are what the model says after every step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      world.clock.now = tuesday;
      const sessionId = await sharedSession(world, shares);
      const run: Run = { sessionId, own: new Map(), guests: new Map() };
      const model = new PoolsModel(shares);
      for (const one of steps) {
        expect([one, await done(act(run, one))]).toEqual([one, model.act(one)]);
        // Everybody tries many times a minute.
        await world.db.execute(sql`delete from attempt`);
        const [seats] = await rows(
          world.db,
          sql`select group_taken as "group", staff_taken as staff, public_taken as public, seats_held as held
            from session where id = ${sessionId}`,
        );
        expect(seats).toEqual(model.seats());
      }
      // The next run's session is at the same time: nobody may still be booked.
      await world.as(planner).openday.close({ sessionId, reason: 'weather' });
    }),
    { numRuns: onServer ? 40 : 10 },
  );
});
