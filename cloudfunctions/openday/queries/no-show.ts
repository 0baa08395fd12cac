import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { instant, rows, type Db } from '../../_shared/db';
import { settleAfter } from '../rules/no-show';
import { booking, facility, session } from '../tables';
import { checkIn } from '../tables/check-in';
import { gateSync } from '../tables/gate';
import { noShow } from '../tables/no-show';

/**
 * Sessions whose no-shows can be decided: every phone that took the list had nothing left to send after
 * the end, or the end is 48 hours ago.
 */
export const dueSessions = (db: Db, now: Date, limit: number) =>
  db
    .select({ id: session.id })
    .from(session)
    .where(
      and(
        eq(session.status, 'scheduled'),
        sql`${session.settledAt} is null and ${session.endsAt} <= ${instant(now)}`,
        sql`(${session.endsAt} <= ${instant(new Date(now.getTime() - settleAfter))}
          or exists (select from ${gateSync} as g where g.session_id = ${session.id})
          and not exists (select from ${gateSync} as g where g.session_id = ${session.id}
            and (g.clear_at is null or g.clear_at < ${session.endsAt})))`,
      ),
    )
    .orderBy(asc(session.endsAt), asc(session.id))
    .limit(limit);

/**
 * The session, held for settling; undefined when it is settled or another host is at it. A weaker lock than
 * `lockSession` takes: a phone that sends events holds bookings first and then refers to the session by key.
 */
export async function holdUnsettled(db: Db, sessionId: string) {
  const [held] = await db
    .select({
      id: session.id,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      facilityName: facility.name,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        eq(session.id, sessionId),
        eq(session.status, 'scheduled'),
        sql`${session.settledAt} is null`,
      ),
    )
    .for('no key update', { of: session, skipLocked: true });
  return held;
}

/**
 * Marks every party that had booked by itself and was not let in. Where nobody at all was let in the gate
 * was evidently not run, and nobody is marked. The caller holds the session.
 */
export async function markAbsent(db: Db, sessionId: string, visitDay: string, now: Date) {
  await db
    .select({ id: booking.id })
    .from(booking)
    .where(and(eq(booking.sessionId, sessionId), eq(booking.status, 'live')))
    .orderBy(asc(booking.id))
    .for('no key update');
  await db.update(session).set({ settledAt: now }).where(eq(session.id, sessionId));
  return rows<{ booking_id: string; person_id: string }>(
    db,
    sql`with made as (
      insert into ${noShow} (booking_id, session_id, subject_hash, visit_day, decided_at)
      select b.id, b.session_id, no_show_subject(b.person_id), ${visitDay}::date, ${instant(now)}
      from ${booking} as b
      where b.session_id = ${sessionId} and b.status = 'live' and not b.auto
        and not exists (select from person as p where p.id = b.person_id and p.deleted_at is not null)
        and not exists (select from ${checkIn} as c where c.booking_id = b.id and c.undone_at is null)
        and exists (select from ${checkIn} as c join ${booking} as o on o.id = c.booking_id
          where o.session_id = b.session_id and c.undone_at is null)
      order by b.id
      returning booking_id)
    select made.booking_id, b.person_id from made join ${booking} as b on b.id = made.booking_id
    order by made.booking_id`,
  );
}

/** What a message about a no-show needs to know. */
const told = {
  bookingId: noShow.bookingId,
  personId: booking.personId,
  startsAt: session.startsAt,
  facilityName: facility.name,
};

const toldRows = (db: Db) =>
  db
    .select(told)
    .from(noShow)
    .innerJoin(booking, eq(booking.id, noShow.bookingId))
    .innerJoin(session, eq(session.id, noShow.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId));

/** Takes back the no-shows of these bookings that have been let in after all; those it took back. */
export async function reverse(db: Db, bookingIds: string[], now: Date) {
  if (bookingIds.length === 0) return [];
  const reversed = await db
    .update(noShow)
    .set({ status: 'reversed', reversedAt: now, subjectHash: null })
    .where(
      and(
        inArray(noShow.bookingId, bookingIds),
        ne(noShow.status, 'reversed'),
        sql`exists (select from ${checkIn} as c where c.booking_id = ${noShow.bookingId} and c.undone_at is null)`,
      ),
    )
    .returning({ id: noShow.bookingId });
  const ids = reversed.map(({ id }) => id);
  return ids.length === 0 ? [] : toldRows(db).where(inArray(noShow.bookingId, ids));
}
