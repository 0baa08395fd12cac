import { and, asc, count, eq, gt, inArray, ne, sql, sum } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import type { Runtime } from '../../_shared/runtime';
import { booking, facility, session } from '../tables';
import { waitingEntry } from '../tables/waiting';
import { openParty } from './bookings';
import { joinLine } from './line';
import { lockSession, type HeldSession } from './seats';
import { isInLine } from './waiting';

const standsIn = (sessionId: string) =>
  and(eq(waitingEntry.sessionId, sessionId), inArray(waitingEntry.status, ['waiting', 'offered']));

/** Ends a session with everything on it: bookings and places in line are closed, nothing counts against anybody. */
export async function closeSession(db: Db, sessionId: string, reason: string, now: Date) {
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
      guardianConsent: sql<boolean>`${booking.guardianConsentAt} is not null`,
      noticeId: booking.noticeId,
      acceptedAt: booking.noticeAcceptedAt,
      areaId: booking.areaId,
    });
  await db
    .update(session)
    .set({
      ...{ status: 'cancelled', closedFor: reason },
      ...{ publicTaken: 0, groupTaken: 0, staffTaken: 0, seatsOffered: 0, waiting: 0 },
    })
    .where(eq(session.id, sessionId));
  return { closed, line };
}

/** The facility's next session that still takes bookings; undefined when there is none. */
async function nextOf(db: Db, after: { facilityId: string; startsAt: Date }, now: Date) {
  const [next] = await db
    .select({ id: session.id, startsAt: session.startsAt })
    .from(session)
    .where(
      and(
        eq(session.facilityId, after.facilityId),
        eq(session.status, 'scheduled'),
        gt(session.startsAt, after.startsAt),
        gt(session.bookingClosesAt, now),
      ),
    )
    .orderBy(asc(session.startsAt))
    .limit(1);
  return next;
}

/** The same, locked. */
export async function nextSession(db: Db, after: HeldSession, now: Date) {
  const next = await nextOf(db, after, now);
  return next && lockSession(db, next.id);
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
    next: (await nextOf(db, found, now)) ?? null,
  };
}

/**
 * Puts the parties of closed bookings at the head of another session's line. Returns how many. Groups apply
 * anew, and whoever staff booked for is called: neither can answer an offer.
 */
export async function makeUp(
  db: Db,
  runtime: Runtime,
  closed: Awaited<ReturnType<typeof closeSession>>['closed'],
  next: HeldSession,
): Promise<number> {
  let moved = 0;
  for (const { id, personId, guardianConsent, pool, guest, ...given } of closed) {
    if (pool === 'group' || guest) continue;
    const { noticeId, acceptedAt, areaId } = given;
    const { visitors, phone } = await openParty(runtime, db, id);
    const [there] = await db
      .select({ id: booking.id })
      .from(booking)
      .where(
        and(
          eq(booking.sessionId, next.id),
          eq(booking.personId, personId),
          eq(booking.status, 'live'),
        ),
      );
    if (phone === null || there || (await isInLine(db, personId, next.id))) continue;
    const terms = { noticeId: noticeId ?? '', areaId: areaId ?? undefined };
    const party = { visitors, phone, guardianConsent, ...terms };
    const entry = { sessionId: next.id, personId, party, acceptedAt };
    await joinLine(db, runtime, { ...entry, auto: false, priority: 1 });
    moved++;
  }
  return moved;
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
