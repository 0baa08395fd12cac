import { eq } from 'drizzle-orm';
import { seal } from '../../cloudfunctions/_shared/crypto';
import type { Runtime } from '../../cloudfunctions/_shared/runtime';
import type { DemoPerson } from '../../cloudfunctions/account/rules';
import { appeal } from '../../cloudfunctions/openday/queries/appeals';
import { say } from '../../cloudfunctions/openday/queries/feedback';
import { admit } from '../../cloudfunctions/openday/queries/gate';
import { addDays, at, dateOf } from '../../cloudfunctions/openday/rules';
import { settleSessions } from '../../cloudfunctions/openday/settle';
import { booking } from '../../cloudfunctions/openday/tables';
import { bookSomebody, exists, plant } from './sessions';

const day = 86_400_000;

/** Facility, how many days ago, and whether the neighbour came. */
const past = [
  ['fac_demo_hazardous', 6, false],
  ['fac_demo_sewage', 5, true],
  ['fac_demo_monitoring', 4, true],
  ['fac_demo_garbage', 3, false],
] as const;

type People = Record<DemoPerson, string>;

/** One visit that is over: everybody came, but for the neighbour where they stayed away. */
async function visited(
  runtime: Runtime,
  people: People,
  [facilityId, daysAgo, came]: (typeof past)[number],
): Promise<{ sessionId: string; bookingId: string } | undefined> {
  const { db } = runtime;
  const date = addDays(dateOf(runtime.now().getTime()), -daysAgo);
  if (await exists(db, facilityId, date)) return undefined;
  const startsAt = at(date, '14:00');
  const before = { ...runtime, now: () => new Date(startsAt - day) };
  const times = { releaseAt: startsAt - 9 * day, bookingClosesAt: startsAt, cancelUntil: startsAt };
  const sessionId = await plant(before, {
    ...{ facilityId, openWeek: date, startsAt, minutes: 60, capacity: 15, booked: 9, times },
  });
  await bookSomebody(before, sessionId, 1, 40, people.neighbour);
  const booked = await db.select().from(booking).where(eq(booking.sessionId, sessionId));
  for (const { id, personId } of booked)
    if (came || personId !== people.neighbour)
      await admit(db, {
        ...{ bookingId: id, by: people.guide, means: 'code', deviceId: null },
        at: new Date(startsAt),
      });
  const own = booked.find(({ personId }) => personId === people.neighbour);
  return own && { sessionId, bookingId: own.id };
}

/** What lies behind the demo's neighbour: two visits, one of them rated, and two they missed, one appealed. */
export async function seedDemoVisits(runtime: Runtime, people: People): Promise<void> {
  const { db, keys } = runtime;
  const now = runtime.now();
  const personId = people.neighbour;
  const [known] = await db.select().from(booking).where(eq(booking.personId, personId)).limit(1);
  if (known) return;
  const done = new Map<string, { sessionId: string; bookingId: string }>();
  for (const one of past) {
    const made = await visited(runtime, people, one);
    if (made) done.set(one[0], made);
  }
  await settleSessions(runtime);
  const missed = done.get('fac_demo_hazardous');
  if (missed) await appeal(db, personId, { bookingId: missed.bookingId, reason: 'traffic' }, now);
  const seen = done.get('fac_demo_monitoring');
  if (seen)
    await say(db, {
      ...seen,
      personId,
      rating: 4,
      learntSealed: seal(keys, '空气站一分钟就能出一个数。', `${seen.bookingId}/learnt`),
      questionSealed: seal(keys, '下雾天那些数还准不准？', `${seen.bookingId}/question`),
      askedAt: now,
      at: now,
    });
}
