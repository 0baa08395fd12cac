import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { deletePerson } from '@cloud/account/queries';
import { rows } from '@cloud/_shared/db';
import { at } from '@cloud/openday/rules';
import { openWorld, party, refusalOf, type TestPerson, type World } from '../support/world';
import { onServer } from '../support/db';
import { visitsIn, weeks } from '../support/after';

/*
 * Random histories of four people over seven open weeks: who books, who comes, whose admission arrives
 * days later, who appeals and how it is decided, who deletes their account and comes back. After each
 * week the marks in the database and who is restricted are those of a model that keeps nothing but a
 * list of misses, and a booking at the same facility is refused exactly to those it names.
 */
const day = 86_400_000;
const hour = 3_600_000;
const people = 4;
/** A party that always books, and comes when the gate is run. */
const others = 5;
const rounds = onServer ? 12 : 4;

const fate = fc.record({
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constant('stays away') },
    { weight: 4, arbitrary: fc.constantFrom('comes', 'comes late', 'cancels', 'no booking') },
  ),
  auto: fc.integer({ min: 0, max: 5 }).map((each) => each === 0),
  then: fc.oneof(
    { weight: 5, arbitrary: fc.constant('nothing') },
    { weight: 4, arbitrary: fc.constantFrom('appeals', 'forgiven', 'kept', 'deletes') },
  ),
});
const history = fc.array(
  fc.record({
    fates: fc.array(fate, { minLength: people, maxLength: people }),
    /** Whether anybody else was let in: without it the gate was not run. */
    run: fc.integer({ min: 0, max: 5 }).map((each) => each > 0),
    /** Seats nobody takes. */
    empty: fc.integer({ min: 0, max: 1 }),
  }),
  { minLength: 5, maxLength: 7 },
);

/** Two weeks at which everybody stays away, and a third: chance alone may leave nobody to be refused. */
const certain = Array.from({ length: 3 }, () => ({
  fates: Array.from({ length: people }, () => ({
    act: 'stays away',
    auto: false,
    then: 'nothing',
  })),
  ...{ run: true, empty: 0 },
}));

interface Miss {
  visit: number;
  decided: number;
  counts: boolean;
}

/** The model: the end of the last restriction that two misses within a year lead to, at `now`. */
function until(misses: readonly Miss[], now: number): number {
  const counted = misses.filter(({ counts }) => counts).sort((a, b) => a.visit - b.visit);
  let end = 0;
  for (const [index, late] of counted.entries())
    for (const early of counted.slice(0, index)) {
      const yearAfter = new Date(early.visit);
      yearAfter.setUTCFullYear(yearAfter.getUTCFullYear() + 1);
      if (late.visit < yearAfter.getTime())
        end = Math.max(end, Math.max(early.decided, late.decided) + 60 * day);
    }
  return end > now ? end : 0;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let run = 0;
let refused = 0;

test('marks and restrictions are those of the model', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (weeksLived) => {
      run++;
      world.clock.now = at('2026-11-18', '10:00');
      const facility = await world.makeFacility();
      const guide = await world.staff('guide');
      const planner = await world.staff('planner');
      const visit = visitsIn(world, guide);
      const whos = await Promise.all(
        Array.from({ length: people }, (_, index) => visit.known(`${run}/${index}`)),
      );
      const misses: Miss[][] = whos.map(() => []);
      /** How full each week was: seats taken of capacity. */
      const full: [number, number][] = [];
      const crowded = () => {
        const last = full.slice(-2);
        const taken = last.reduce((sum, [one]) => sum + one, 0);
        return taken * 100 > last.reduce((sum, [, all]) => sum + all, 0) * 80;
      };
      // Every session of the database's open weeks belongs to this run alone: weeks move on with it.
      const weekOf = (index: number) => {
        const [year = '', ...rest] = (weeks[index] ?? weeks[0]).split('-');
        return [String(Number(year) + 2 * run), ...rest].join('-');
      };
      const fresh = async (who: TestPerson) => world.as(await visit.again(who)).openday;

      for (const [index, { fates, run: gateRun, empty }] of weeksLived.entries()) {
        const week = weekOf(index);
        const capacity = people + others + empty;
        const session = await world.makeSession(facility, week, '14:00', capacity, week);
        const startsAt = at(week, '14:00');
        world.clock.now = at(week, '10:00') - 13 * day;
        const visits = visitsIn(world, await visit.again(guide));
        const device = visits.newDevice();
        const booked = new Map<number, string>();
        for (const [each, { act, auto }] of fates.entries()) {
          if (act === 'no booking') continue;
          const who = await visit.again(whos[each]!);
          const restricted = until(misses[each]!, world.clock.now) > 0 && crowded();
          const made = await world
            .as(who)
            .openday.book({ sessionId: session, ...party() })
            .then(
              ({ bookingId }) => bookingId,
              (error: unknown) => refusalOf(error).reason,
            );
          expect(made === 'no_show').toBe(restricted);
          if (restricted) refused++;
          if (restricted) continue;
          booked.set(each, made!);
          if (auto) await world.db.execute(sql`update booking set auto = true where id = ${made!}`);
        }
        const other = await visits.book(await world.somebody(), session, others);
        for (const [each, bookingId] of booked)
          if (fates[each]!.act === 'cancels')
            await (await fresh(whos[each]!)).cancel({ bookingId });

        world.clock.now = startsAt;
        const gate = visitsIn(world, await visit.again(guide));
        await gate.load(session, device);
        if (gateRun) await gate.admit(session, other);
        const came = [...booked].filter(([each]) => fates[each]!.act === 'comes');
        for (const [, bookingId] of came) await gate.admit(session, bookingId);
        const left = [...booked].filter(([each]) => fates[each]!.act !== 'cancels');
        full.push([left.length + others, capacity]);

        world.clock.now = startsAt + 90 * 60_000 + 48 * hour;
        await gate.settle();
        const decided = world.clock.now;
        const marked: [number, string, Miss][] = [];
        if (gateRun || came.length > 0)
          for (const [each, bookingId] of left) {
            if (fates[each]!.act === 'comes' || fates[each]!.auto) continue;
            const miss = { visit: Date.parse(week), decided, counts: true };
            misses[each]!.push(miss);
            marked.push([each, bookingId, miss]);
          }

        world.clock.now += 3 * day;
        for (const [each, bookingId, miss] of marked) {
          const { then } = fates[each]!;
          if (then === 'appeals' || then === 'forgiven' || then === 'kept') {
            await (await fresh(whos[each]!)).appeal({ bookingId, reason: 'other' });
            miss.counts = false;
          }
          if (then === 'forgiven' || then === 'kept') {
            const outcome = then === 'forgiven' ? 'good_reason' : 'no_trace';
            await (await fresh(planner)).decideAppeal({ bookingId, outcome });
            miss.counts = then === 'kept';
          }
        }
        const late = left.filter(([each]) => fates[each]!.act === 'comes late');
        const lateGate = visitsIn(world, await visit.again(guide));
        await lateGate.sendLate(
          session,
          device,
          startsAt,
          late.map(([, bookingId]) => bookingId),
        );
        for (const [each, , miss] of marked)
          if (fates[each]!.act === 'comes late') miss.counts = false;
        for (const [each, { then }] of fates.entries())
          if (then === 'deletes' && booked.has(each)) {
            await deletePerson(world.db, whos[each]!.id, world.runtime.now());
            whos[each] = await visit.known(`${run}/${each}`);
          }

        for (const [each, who] of whos.entries()) {
          const [found] = await rows<{ till: string | null; counted: number }>(
            world.db,
            sql`select to_json(no_show_until(no_show_subject(${who.id}),
                ${new Date(world.clock.now).toISOString()}::timestamptz)) #>> '{}' as till,
              (select count(*)::int from no_show where subject_hash = no_show_subject(${who.id})
                and status in ('standing', 'kept')) as counted`,
          );
          const end = until(misses[each]!, world.clock.now);
          expect(found?.till ? Date.parse(found.till) : 0).toBe(end);
          expect(found?.counted).toBe(misses[each]!.filter(({ counts }) => counts).length);
        }
      }
    }),
    { numRuns: rounds, examples: [[certain]] },
  );
  expect(refused).toBeGreaterThan(0);
});
