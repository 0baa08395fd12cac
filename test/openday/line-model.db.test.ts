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
 * Random sequences of booking, changing, cancelling, waiting, answering, expiring, letting in and closing,
 * on the real procedures and on a model; after every step both hold the same seats and the same line.
 */
const capacity = 4;
const many = onServer ? 30 : 8;

let world: World;
let people: TestPerson[];
let planner: TestPerson;
let guide: TestPerson;
beforeAll(async () => {
  world = await openWorld();
  planner = await world.staff('planner');
  guide = await world.staff('guide');
});
afterAll(() => world.close());

const who = fc.nat({ max: 6 });
/** Five are more than the session has seats. */
const size = fc.integer({ min: 1, max: 5 });
const book = fc.record({ act: fc.constant('book' as const), who, size });
const cancel = fc.record({ act: fc.constant('cancel' as const), who });
const change = fc.record({ act: fc.constant('change' as const), who, size });
const accept = fc.record({ act: fc.constant('accept' as const), who });
const admit = fc.record({ act: fc.constant('admit' as const), who });
const undo = fc.record({ act: fc.constant('undo' as const), who });
const close = fc.constant({ act: 'close' as const });
const wait = (max: number) =>
  fc.record({ act: fc.constant('wait' as const), hours: fc.integer({ min: 1, max }) });

const before = fc.oneof(
  book,
  fc.record({ act: fc.constant('join' as const), who, size, auto: fc.boolean() }),
  cancel,
  change,
  accept,
  fc.record({ act: fc.constant('leave' as const), who }),
  admit,
  wait(40),
);
const onTheDay = fc.oneof(admit, admit, admit, undo, cancel, change, accept, book, wait(6), close);
const steps = fc
  .tuple(
    fc.array(before, { minLength: 5, maxLength: 40 }),
    fc.constant({ act: 'dawn' as const }),
    fc.array(onTheDay, { maxLength: 12 }),
    close,
  )
  .map(([early, dawn, late, last]) => [...early, dawn, ...late, last]);
type Step = (typeof steps extends fc.Arbitrary<infer T> ? T : never)[number];

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

/** Whether it was done; a refusal is an answer, anything else a failure. */
const done = (call: unknown) =>
  Promise.resolve(call).then(
    () => true,
    (error: unknown) => {
      refusalOf(error);
      return false;
    },
  );

/** What a party shows at the gate. */
async function presentedBy(bookingId: string): Promise<{ code: string } | { token: string }> {
  const [found] = await rows<{ code: string }>(
    world.db,
    sql`select code from booking where id = ${bookingId}`,
  );
  return found ?? { token: 'nobody’s' };
}

const hoursOf = (one: Extract<Step, { act: 'wait' | 'dawn' }>) =>
  one.act === 'wait'
    ? one.hours
    : Math.max(1, (at('2026-12-02', '08:00') - world.clock.now) / 3_600_000);

/** Does on the server what a step says; true when it was done, false when it was refused. */
async function perform(sessionId: string, one: Step): Promise<boolean> {
  if (one.act === 'wait' || one.act === 'dawn') {
    world.clock.now += hoursOf(one) * 3_600_000;
    await jobs['runLines']!(world.runtime);
    return true;
  }
  if (one.act === 'close')
    return done(world.as(planner).openday.close({ sessionId, reason: 'safety' }));
  const person = people[one.who]!;
  const caller = world.as(person).openday;
  const mine = (await standingIn(sessionId)).filter(({ person: id }) => id === person.id);
  const booked = mine.find(({ status }) => status === 'live')?.id ?? 'bkg_none';
  const entry = mine.find(({ status }) => status !== 'live')?.id ?? 'wait_none';
  const gate = world.as(guide).openday;
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
    admit: async () => gate.admit({ sessionId, ...(await presentedBy(booked)) }),
    undo: () => gate.undoAdmit({ bookingId: booked, reason: 'wrong_party' }),
  }[one.act]();
  return done(call);
}

function performOnModel(model: LineModel, one: Step, hours: number): boolean {
  switch (one.act) {
    case 'book':
      return model.book(one.who, one.size);
    case 'join':
      return model.join(one.who, one.size, one.auto);
    case 'change':
      return model.change(one.who, one.size);
    case 'wait':
    case 'dawn':
      model.wait(hours);
      return true;
    case 'close':
      return model.close();
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

// In the early session nobody can answer what comes free in the evening before.
test.each(['14:00', '10:30'])('at %s seats and line are what the model says', async (clock) => {
  const startsAt = at('2026-12-02', clock);
  const times = { startsAt, ...sessionTimes(startsAt) };
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      world.clock.now = tuesday;
      people = await Promise.all(Array.from({ length: 7 }, () => world.somebody()));
      const ses = await world.makeSession(
        await world.makeFacility(),
        '2026-12-02',
        clock,
        capacity,
      );
      const model = new LineModel(capacity, times, tuesday);
      for (const one of sequence) {
        const hours = one.act === 'wait' || one.act === 'dawn' ? hoursOf(one) : 0;
        expect([one, await perform(ses, one)]).toEqual([one, performOnModel(model, one, hours)]);
        await expectSame(ses, model);
      }
    }),
    { numRuns: many },
  );
});
