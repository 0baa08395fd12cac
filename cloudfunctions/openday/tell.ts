import { and, asc, eq, gt, gte, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import type { Db } from '../_shared/db';
import { notify } from '../_shared/notify';
import type { Runtime } from '../_shared/runtime';
import { inbox } from '../_shared/tables';
import { bookedMessage, reminderMessage } from './messages';
import { addDays, at, dateOf } from './rules';
import { booking, facility, session } from './tables';

/** Visits told of in one transaction. */
const batch = 50;

/** Bookings with what is told of them, held until the transaction ends; those held by others are left out. */
const held = (db: Db, where: SQL | undefined, order: SQL) =>
  db
    .select({
      bookingId: booking.id,
      personId: booking.personId,
      live: sql<boolean>`${booking.status} = 'live' and ${session.status} = 'scheduled'`,
      startsAt: session.startsAt,
      cancelUntil: session.cancelUntil,
      partySize: booking.partySize,
      facilityName: facility.name,
      address: facility.address,
    })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(where)
    .orderBy(order)
    .limit(batch)
    .for('no key update', { of: booking, skipLocked: true });

/** Runs batches, each in a transaction of its own, until one comes back less than full. */
async function inBatches(db: Db, run: (tx: Db) => Promise<{ seen: number; told: number }>) {
  let all = 0;
  for (;;) {
    const { seen, told } = await db.transaction(run);
    all += told;
    if (seen < batch) return all;
  }
}

/**
 * Tells everyone whose booking nobody told them of yet. Booking itself stays one statement and marks
 * nothing: what it wrote is found here by being unmarked, so a crash between the two loses no message.
 */
export const tellBooked = ({ db, now }: Runtime): Promise<number> =>
  inBatches(db, async (tx) => {
    const found = await held(tx, isNull(booking.toldAt), asc(booking.createdAt));
    let told = 0;
    for (const { personId, live, ...visit } of found)
      if (live && visit.startsAt > now())
        told += Number(await notify(tx, now(), personId, bookedMessage(visit, now())));
    const ids = found.map(({ bookingId }) => bookingId);
    if (ids.length > 0)
      await tx.update(booking).set({ toldAt: now() }).where(inArray(booking.id, ids));
    if (told > 0) await recordJob(tx, now(), 'openday.tellBooked', 'booking', { bookings: told });
    return { seen: found.length, told };
  });

/**
 * Between 18:00 and 21:00, reminds everyone who had booked by 18:00 of tomorrow's visit. Runs several
 * times, so that one that was killed is made up for; who was told is left out.
 */
export async function remindVisits({ db, now }: Runtime): Promise<number> {
  const today = dateOf(now().getTime());
  const six = new Date(at(today, '18:00'));
  if (now() < six || now().getTime() >= at(today, '21:00')) return 0;
  const from = new Date(at(addDays(today, 1), '00:00'));
  const before = new Date(at(addDays(today, 2), '00:00'));
  const told = sql`exists (select from ${inbox} where ${inbox.personId} = ${booking.personId}
    and ${inbox.dedupe} = 'remind:' || ${booking.id} || ':' || ${dateOf(from.getTime())})`;
  let last = '';
  return inBatches(db, async (tx) => {
    const due = and(
      gte(session.startsAt, from),
      lt(session.startsAt, before),
      eq(session.status, 'scheduled'),
      eq(booking.status, 'live'),
      lt(booking.createdAt, six),
      gt(booking.id, last),
      sql`not ${told}`,
    );
    const found = await held(tx, due, asc(booking.id));
    let news = 0;
    for (const { personId, live: _, ...visit } of found)
      if (await notify(tx, now(), personId, reminderMessage(visit))) news++;
    last = found.at(-1)?.bookingId ?? last;
    if (news > 0) await recordJob(tx, now(), 'openday.remindVisits', 'booking', { bookings: news });
    return { seen: found.length, told: news };
  });
}
