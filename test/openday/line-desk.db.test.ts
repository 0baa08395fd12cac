import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import type { PromoteReason } from '@cloud/openday/rules/line-desk';
import { openWorld, party, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let ses: string;
let planner: TestPerson;
beforeEach(async () => {
  world = await openWorld();
  ses = await world.makeSession(await world.makeFacility(), '2026-12-02', '14:00', 5);
  planner = await world.staff('planner');
});
afterEach(() => world.close());

const book = async (size: number) => {
  const who = await world.somebody();
  return { who, ...(await world.as(who).openday.book({ sessionId: ses, ...party(size) })) };
};
const join = async (size: number, auto = false) => {
  const who = await world.somebody();
  const { id } = await world.as(who).openday.join({ sessionId: ses, auto, ...party(size) });
  return { who, id, look: () => world.as(who).openday.myEntry({ id }) };
};
const promote = (id: string, reason: PromoteReason = 'passed_over') =>
  world.as(planner).openday.promoteEntry({ id, reason });
/** Two seats are free and kept for a party of five; who comes after it waits. */
async function keptSeats() {
  const two = await book(2);
  await book(3);
  const five = await join(5);
  await world.db.execute(sql`update waiting_entry set skips = 3`);
  const small = await join(2);
  const eager = await join(2, true);
  await world.as(two.who).openday.cancel({ bookingId: two.bookingId });
  expect(await small.look()).toMatchObject({ status: 'waiting' });
  return { five, small, eager };
}

test('planners see the line in its order with masked names, page by page', async () => {
  await book(5);
  for (let n = 0; n < 22; n++) await join(1 + (n % 5));
  const first = await world.as(planner).openday.lineOf({ sessionId: ses });
  expect(first.entries).toHaveLength(20);
  expect(first.entries[0]).toMatchObject({ name: '示**', status: 'waiting', partySize: 1 });
  expect(JSON.stringify(first)).not.toMatch(/示例|138[\d*]{8}/);
  const rest = await world.as(planner).openday.lineOf({ sessionId: ses, cursor: first.next! });
  expect(rest.entries.map(({ partySize }) => partySize)).toEqual([1, 2]);
  expect(rest.next).toBeNull();
});

test('free seats go out of order to the party a planner names, and the reason is kept', async () => {
  const { five, small, eager } = await keptSeats();
  expect(await refusal(promote(five.id))).toMatchObject({ reason: 'no_room' });
  expect(await promote(small.id, 'needs_care')).toEqual({ booked: false });
  expect(await small.look()).toMatchObject({ status: 'offered' });
  expect(await five.look()).toMatchObject({ status: 'waiting', skips: 3 });
  expect(await refusal(promote(small.id))).toMatchObject({ reason: 'not_waiting' });
  expect(await refusal(promote(eager.id))).toMatchObject({ reason: 'no_room' });
  await world.as(small.who).openday.leave({ id: small.id });
  expect(await promote(eager.id)).toEqual({ booked: true });
  const kept = await rows(
    world.db,
    sql`select actor_id, subject, detail->>'reason' as reason from audit
      where act = 'waiting.promote' order by id`,
  );
  expect(kept).toEqual([
    { actor_id: planner.id, subject: small.id, reason: 'needs_care' },
    { actor_id: planner.id, subject: eager.id, reason: 'passed_over' },
  ]);
});

test('nothing is given once booking is closed or when an answer comes too late', async () => {
  const { small } = await keptSeats();
  world.clock.now = at('2026-12-02', '11:50');
  expect(await refusal(promote(small.id))).toMatchObject({ reason: 'too_late' });
  world.clock.now = at('2026-12-02', '12:00');
  expect(await refusal(promote(small.id))).toMatchObject({ reason: 'closed' });
});

test('planners, the timer and a newcomer at one moment do not overbook', async () => {
  const { small, eager } = await keptSeats();
  world.clock.now = at('2026-11-30', '14:01');
  const other = await world.staff('planner');
  const newcomer = await world.somebody();
  await Promise.allSettled([
    promote(small.id),
    world.as(other).openday.promoteEntry({ id: eager.id, reason: 'our_mistake' }),
    jobs['runLines']!(world.runtime),
    world.as(newcomer).openday.book({ sessionId: ses, ...party(2) }),
  ]);
  const [seats] = await rows<{ taken: number; offered: number }>(
    world.db,
    sql`select seats_taken as taken, seats_offered as offered from session where id = ${ses}`,
  );
  expect(seats!.taken + seats!.offered).toBe(5);
});
