import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { answerHours, priorityDays } from '../rules/closing';
import { afterDaytime, offerTime, type LineTimes } from '../rules/waiting';
import { booking, facility, session } from '../tables';
import { makeUp } from '../tables/make-up';
import { waitingEntry } from '../tables/waiting';
import { lockSessions, type HeldSession } from './seats';

const open = (facilityId: string, now: Date) =>
  and(
    eq(session.facilityId, facilityId),
    eq(session.status, 'scheduled'),
    gt(session.bookingClosesAt, now),
  );

/**
 * Locks a facility's sessions that take bookings, and others of it by id, in the order of their starts, so
 * that no two who close, merge or give out places in several of them wait for each other.
 */
export async function lockOpen(
  db: Db,
  facilityId: string,
  now: Date,
  others: string[] = [],
): Promise<Map<string, HeldSession>> {
  const held = await lockSessions(db, or(open(facilityId, now), inArray(session.id, others)));
  return new Map(held.map((row) => [row.id, row]));
}

/** The same with a session to close, and one to merge it into; undefined where there is no such session. */
export async function lockToClose(db: Db, sessionId: string, now: Date, into?: string) {
  const [found] = await db
    .select({ facilityId: session.facilityId })
    .from(session)
    .where(eq(session.id, sessionId));
  return found && lockOpen(db, found.facilityId, now, into ? [sessionId, into] : [sessionId]);
}

/** Whether an offer made now leaves real time to answer. */
function leavesTime(now: number, times: LineTimes): boolean {
  const offer = offerTime(now, times, priorityDays);
  return offer !== undefined && offer.answerBy >= afterDaytime(now, answerHours);
}

/** Sessions that can make up for one that was closed, earliest first, with the seats anybody may have. */
export async function laterSessions(
  db: Db,
  { facilityId, after, now }: { facilityId: string; after: Date; now: Date },
  claim?: { personId: string; partySize: number },
) {
  const { personId = '', partySize = 1 } = claim ?? {};
  const found = await db
    .select({
      ...{ id: session.id, startsAt: session.startsAt, bookingClosesAt: session.bookingClosesAt },
      ...{ cancelUntil: session.cancelUntil, capacity: session.capacity },
      ...{ seatsTaken: session.seatsTaken, seatsHeld: session.seatsHeld },
    })
    .from(session)
    .innerJoin(facility, and(eq(facility.id, session.facilityId), eq(facility.status, 'active')))
    .where(
      and(
        open(facilityId, now),
        gt(session.startsAt, after),
        sql`${session.capacity} - ${session.groupTaken} - ${session.staffTaken} >= ${partySize}`,
        sql`not exists (select from ${booking} as b where b.person_id = ${personId}
          and b.status = 'live' and b.during && ${session.during})`,
        sql`not exists (select from ${makeUp} as m join ${waitingEntry} as w on w.id = m.entry_id
          where m.person_id = ${personId} and m.ended_at is null and w.session_id = ${session.id})`,
      ),
    )
    .orderBy(asc(session.startsAt), asc(session.id));
  const ms = now.getTime();
  return found.filter(({ startsAt, bookingClosesAt, cancelUntil }) =>
    leavesTime(ms, {
      startsAt: Number(startsAt),
      bookingClosesAt: Number(bookingClosesAt),
      cancelUntil: Number(cancelUntil),
    }),
  );
}
