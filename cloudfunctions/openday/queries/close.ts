import { and, count, eq, inArray, ne, sql, sum } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { booking, facility, session } from '../tables';
import { waitingEntry } from '../tables/waiting';
import { laterSessions } from './later-sessions';
import { owe, oweOn } from './owed';
import type { HeldSession } from './seats';

const standsIn = (sessionId: string) =>
  and(eq(waitingEntry.sessionId, sessionId), inArray(waitingEntry.status, ['waiting', 'offered']));

/**
 * Ends a session with everything on it: bookings and places in line are closed, nothing counts against
 * anybody, and whoever had booked, or waited for a place that was owed, is owed one in a later session.
 */
export async function closeSession(
  db: Db,
  held: Pick<HeldSession, 'id' | 'facilityId'>,
  reason: string,
  now: Date,
) {
  const sessionId = held.id;
  const owedOn = await oweOn(db, sessionId, now);
  const line = await db
    .update(waitingEntry)
    .set({ status: 'closed', endedAt: now, partySealed: null })
    .where(standsIn(sessionId))
    .returning({ id: waitingEntry.id, personId: waitingEntry.personId });
  const closed = await db
    .update(booking)
    .set({ status: 'closed', cancelledAt: now })
    .where(and(eq(booking.sessionId, sessionId), eq(booking.status, 'live')))
    .returning({
      id: booking.id,
      personId: booking.personId,
      pool: booking.pool,
      /** Booked by staff: nobody reads what they are sent, so they are called. */
      guest: sql<boolean>`(select guest from person where id = ${booking.personId})`,
    });
  await db
    .update(session)
    .set({
      ...{ status: 'cancelled', closedFor: reason },
      ...{ publicTaken: 0, groupTaken: 0, staffTaken: 0, seatsOffered: 0, waiting: 0 },
    })
    .where(eq(session.id, sessionId));
  // Groups apply anew, and whoever staff booked for is called: neither can answer an offer.
  const own = closed.filter(({ pool, guest }) => pool !== 'group' && !guest);
  await owe(db, held, own, now);
  return { closed, line, owed: new Set(own.map(({ id }) => id)), owedOn };
}

/** Whom closing a session would reach, and where it would offer them a place; read without a lock. */
export async function closingReach(db: Db, sessionId: string, now: Date) {
  const [found] = await db
    .select({
      id: session.id,
      facilityId: session.facilityId,
      facilityName: facility.name,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      status: session.status,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(and(eq(session.id, sessionId), ne(session.status, 'draft')));
  if (!found) return undefined;
  const { facilityId, startsAt, endsAt } = found;
  const [next] = await laterSessions(db, { facilityId, after: startsAt, now });
  const [booked] = await db
    .select({ bookings: count().mapWith(Number), people: sum(booking.partySize).mapWith(Number) })
    .from(booking)
    .where(and(eq(booking.sessionId, sessionId), eq(booking.status, 'live')));
  const [line] = await db
    .select({ waiting: count().mapWith(Number) })
    .from(waitingEntry)
    .where(standsIn(sessionId));
  return {
    ...found,
    bookings: booked?.bookings ?? 0,
    people: booked?.people ?? 0,
    waiting: line?.waiting ?? 0,
    begun: await hasArrivals(db, sessionId),
    over: endsAt <= now,
    next: next ? { id: next.id, startsAt: next.startsAt } : null,
  };
}

/** Whether anybody was already let in: then a session can no longer be closed. */
export async function hasArrivals(db: Db, sessionId: string): Promise<boolean> {
  const [found] = await db
    .select({
      arrived: sql`exists (select from check_in c join ${booking} b on b.id = c.booking_id
        where b.session_id = ${sessionId} and c.undone_at is null)`.mapWith(Boolean),
    })
    .from(session)
    .where(eq(session.id, sessionId));
  return found?.arrived ?? false;
}
