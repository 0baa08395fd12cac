import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at, sessionTimes } from '@cloud/openday/rules';
import { LineModel } from '../support/line-model';
import { onServer } from '../support/db';
import {
  openWorld,
  party,
  refusalOf,
  tuesday,
  type TestPerson,
  type World,
} from '../support/world';

/*
 * Random sequences of booking, changing, cancelling, waiting, answering, expiring and closing, on the
 * real procedures and on a model; after every step both hold the same seats and the same line.
 */
const capacity = 6;
const startsAt = at('2026-12-02', '14:00');
const times = { startsAt, ...sessionTimes(startsAt) };
const many = onServer ? 40 : 12;

let world: World;
let people: TestPerson[];
let planner: TestPerson;
beforeAll(async () => {
  world = await openWorld();
  people = await Promise.all(Array.from({ length: 7 }, () => world.somebody()));
  planner = await world.staff('planner');
});
afterAll(() => world.close());

const who = fc.nat({ max: 6 });
const size = fc.integer({ min: 1, max: 4 });
const step = fc.oneof(
  fc.record({ act: fc.constant('book' as const), who, size }),
  fc.record({ act: fc.constant('join' as const), who, size, auto: fc.boolean() }),
  fc.record({ act: fc.constant('cancel' as const), who }),
  fc.record({ act: fc.constant('change' as const), who, size }),
  fc.record({ act: fc.constant('accept' as const), who }),
  fc.record({ act: fc.constant('leave' as const), who }),
  fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Standing {
  person: string;
  status: string;
  size: number;
  id: string;
  skips: number;
}

/** Live bookings and places in line of a session, in order. */
const standingIn = (sessionId: string) =>
  rows<Standing>(
    world.db,
    sql`select person_id as person, status, party_size as size, id, 0 as skips from booking
        where session_id = ${sessionId} and status = 'live'
      union all select person_id, status, party_size, id, skips from (select * from waiting_entry
        where session_id = ${sessionId} and status in ('waiting', 'offered') order by place) as entry`,
  );

/** Does on the server what a step says; true when it was done, false when it was refused. */
async function perform(sessionId: string, one: Step): Promise<boolean> {
  if (one.act === 'wait') {
    world.clock.now += one.hours * 3_600_000;
    await jobs['runLines']!(world.runtime);
    return true;
  }
  const person = people[one.who]!;
  const caller = world.as(person).openday;
  const mine = (await standingIn(sessionId)).filter(({ person: id }) => id === person.id);
  const booked = mine.find(({ status }) => status === 'live')?.id ?? 'bkg_none';
  const entry = mine.find(({ status }) => status !== 'live')?.id ?? 'wait_none';
  const call = {
    book: () => 'size' in one && caller.book({ sessionId, ...party(one.size) }),
    join: () => 'auto' in one && caller.join({ sessionId, auto: one.auto, ...party(one.size) }),
    cancel: () => caller.cancel({ bookingId: booked }),
    change: () => {
      const { phone: _, ...changed } = party('size' in one ? one.size : 1);
      return caller.change({ bookingId: booked, ...changed });
    },
    accept: () => caller.accept({ id: entry }),
    leave: () => caller.leave({ id: entry }),
  }[one.act]();
  return Promise.resolve(call).then(
    () => true,
    (error: unknown) => {
      refusalOf(error);
      return false;
    },
  );
}

function performOnModel(model: LineModel, one: Step): boolean {
  switch (one.act) {
    case 'book':
      return model.book(one.who, one.size);
    case 'join':
      return model.join(one.who, one.size, one.auto);
    case 'change':
      return model.change(one.who, one.size);
    case 'wait':
      model.wait(one.hours);
      return true;
    default:
      return model[one.act](one.who);
  }
}

async function expectSame(sessionId: string, model: LineModel): Promise<void> {
  const standing = await standingIn(sessionId);
  const number = (person: string) => people.findIndex(({ id }) => id === person);
  const of = (status: string) =>
    standing
      .filter((one) => one.status === status)
      .map(({ person, size: seats, skips }) => ({ who: number(person), size: seats, skips }));
  expect(new Map(of('live').map((one) => [one.who, one.size]))).toEqual(model.live);
  expect(of('waiting')).toEqual(
    model.line.map(({ who: person, size: seats, skips }) => ({ who: person, size: seats, skips })),
  );
  expect(new Set(of('offered').map((one) => one.who))).toEqual(
    new Set(model.offers.map((one) => one.who)),
  );
  const [counts] = await rows<{ taken: number; offered: number; waiting: number }>(
    world.db,
    sql`select seats_taken as taken, seats_offered as offered, waiting from session where id = ${sessionId}`,
  );
  const sum = (status: string) => of(status).reduce((total, { size: seats }) => total + seats, 0);
  expect(counts).toEqual({
    taken: sum('live'),
    offered: sum('offered'),
    waiting: of('waiting').length,
  });
}

test('seats and line are what the model says after every step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      world.clock.now = tuesday;
      const ses = await world.makeSession(
        await world.makeFacility(),
        '2026-12-02',
        '14:00',
        capacity,
      );
      const model = new LineModel(capacity, times, tuesday);
      for (const one of steps) {
        expect([one, await perform(ses, one)]).toEqual([one, performOnModel(model, one)]);
        await expectSame(ses, model);
      }
      await world.as(planner).openday.close({ sessionId: ses, reason: 'safety' });
      model.close();
      await expectSame(ses, model);
    }),
    { numRuns: many },
  );
}, 300_000);
