import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { instant, rows, type Db } from '../../_shared/db';
import { booking, facility, session } from '../tables';
import { noShow } from '../tables/no-show';
import { waitingEntry } from '../tables/waiting';

const until = (personId: unknown, now: Date) =>
  sql`no_show_until(no_show_subject(${personId}), ${instant(now)})`;

/** Until when a person is restricted at `now`; undefined when they are not. */
export async function restrictedTill(
  db: Db,
  personId: string,
  now: Date,
): Promise<Date | undefined> {
  const [found] = await rows<{ till: string | null }>(
    db,
    sql`select to_json(${until(personId, now)}) #>> '{}' as till`,
  );
  return found?.till ? new Date(found.till) : undefined;
}

/** The same where a session is one they cannot book. */
export async function restrictedAt(
  db: Db,
  personId: string,
  wanted: { facilityId: string; openWeek: string },
  now: Date,
): Promise<Date | undefined> {
  const till = await restrictedTill(db, personId, now);
  if (!till) return undefined;
  const [found] = await rows<{ crowded: boolean }>(
    db,
    sql`select is_crowded(${wanted.facilityId}, ${wanted.openWeek}::date) as crowded`,
  );
  return found?.crowded ? till : undefined;
}

/** The visits that count against a person. */
export const countingVisits = (db: Db, personId: string) =>
  db
    .select({ visitDay: noShow.visitDay, facilityName: facility.name })
    .from(noShow)
    .innerJoin(session, eq(session.id, noShow.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        sql`${noShow.subjectHash} = no_show_subject(${personId})`,
        sql`${noShow.status} in ('standing', 'kept')`,
      ),
    )
    .orderBy(asc(noShow.visitDay));

/** Facilities with a session that still takes bookings, and whether they are kept from who is restricted. */
export const openFacilities = (db: Db, now: Date) =>
  db
    .select({
      id: facility.id,
      name: facility.name,
      crowded: sql<boolean>`bool_or(is_crowded(${facility.id}, ${session.openWeek}))`,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        eq(session.status, 'scheduled'),
        eq(facility.status, 'active'),
        gt(session.startsAt, now),
        gt(session.bookingClosesAt, now),
      ),
    )
    .groupBy(facility.id, facility.name)
    .orderBy(asc(sql`min(${session.startsAt})`), asc(facility.id))
    .limit(50);

/** Parties in line whose place is not theirs any more; what makes up for a closed session stays. */
export const restrictedInLine = (
  db: Db,
  held: { id: string; facilityId: string; openWeek: string },
  now: Date,
) =>
  db
    .select()
    .from(waitingEntry)
    .where(
      and(
        eq(waitingEntry.sessionId, held.id),
        eq(waitingEntry.status, 'waiting'),
        eq(waitingEntry.priority, 0),
        sql`${until(waitingEntry.personId, now)} is not null
          and is_crowded(${held.facilityId}, ${held.openWeek}::date)`,
      ),
    )
    .orderBy(asc(waitingEntry.place));

/** A person's no-shows with the visits they are of, latest first. */
export const noShowsOf = (db: Db, personId: string) =>
  db
    .select({
      bookingId: noShow.bookingId,
      visitDay: noShow.visitDay,
      status: noShow.status,
      decidedAt: noShow.decidedAt,
      appealedAt: noShow.appealedAt,
      appealReason: noShow.appealReason,
      appealOutcome: noShow.appealOutcome,
      appealDecidedAt: noShow.appealDecidedAt,
      facilityName: facility.name,
    })
    .from(noShow)
    .innerJoin(booking, eq(booking.id, noShow.bookingId))
    .innerJoin(session, eq(session.id, noShow.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(eq(booking.personId, personId))
    .orderBy(sql`${noShow.decidedAt} desc`);
