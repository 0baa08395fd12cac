import { and, asc, count, eq, gt, gte, lt, lte, ne, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { area } from '../../_shared/tables';
import type { Category, SessionState } from '../rules';
import { booking, facility, session } from '../tables';
import { waitingEntry } from '../tables/waiting';
import { noticeFor } from './house';
import { seatsGone } from './seats';

/** What every list of sessions shows; `mine` is the id of the caller's live booking. */
export const sessionColumns = (personId: string | undefined) => ({
  id: session.id,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  releaseAt: session.releaseAt,
  bookingClosesAt: session.bookingClosesAt,
  cancelUntil: session.cancelUntil,
  capacity: session.capacity,
  seatsTaken: session.seatsTaken,
  seatsHeld: session.seatsHeld,
  seatsGone,
  waiting: session.waiting,
  /** Until when groups may apply for their share; null where they cannot, or no longer. */
  groupsUntil: sql<
    string | null
  >`case when ${session.sharesOpenedAt} is null and ${session.groupShare} > 0
    then to_json(${session.sharesOpenAt}) #>> '{}' end`,
  /** A list of names carries no ID numbers: where they are asked for, groups are not taken. */
  groupLeft:
    sql`case when ${facility.idRequired} then 0 else ${session.groupShare} - ${session.groupTaken} end`.mapWith(
      Number,
    ),
  status: session.status,
  facilityId: facility.id,
  facilityName: facility.name,
  facilityStatus: facility.status,
  category: sql<Category>`${facility.category}`,
  areaName: area.name,
  demo: facility.demo,
  mine: personId
    ? sql<
        string | null
      >`(select ${booking.id} from ${booking} where ${booking.sessionId} = ${session.id}
        and ${booking.personId} = ${personId} and ${booking.status} = 'live')`
    : sql<string | null>`null`,
  /** Id of the caller's place in line. */
  inLine: personId
    ? sql<
        string | null
      >`(select ${waitingEntry.id} from ${waitingEntry} where ${waitingEntry.sessionId} = ${session.id}
        and ${waitingEntry.personId} = ${personId} and ${waitingEntry.status} in ('waiting', 'offered'))`
    : sql<string | null>`null`,
});

export const sessionRows = (db: Db, personId: string | undefined, where: SQL | undefined) =>
  db
    .select(sessionColumns(personId))
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .leftJoin(area, eq(area.id, facility.areaId))
    .where(where)
    .orderBy(asc(session.startsAt), asc(session.id));

/** Place in a list ordered by start and id. */
export interface StartCursor {
  startsAt: string;
  id: string;
}

export const startKey = ({ startsAt, id }: { startsAt: Date; id: string }): StartCursor => ({
  startsAt: startsAt.toISOString(),
  id,
});

export const afterCursor = (cursor: StartCursor | undefined) =>
  cursor &&
  sql`(${session.startsAt}, ${session.id}) > (${cursor.startsAt}::timestamptz, ${cursor.id})`;

export const sessionsBetween = (
  db: Db,
  personId: string | undefined,
  range: {
    from: Date;
    before: Date;
    category?: string | undefined;
    facilityId?: string | undefined;
  },
  cursor: StartCursor | undefined,
  limit: number,
) =>
  sessionRows(
    db,
    personId,
    and(
      gte(session.startsAt, range.from),
      lt(session.startsAt, range.before),
      range.category ? eq(facility.category, range.category) : undefined,
      range.facilityId ? eq(facility.id, range.facilityId) : undefined,
      eq(session.status, 'scheduled'),
      eq(facility.status, 'active'),
      afterCursor(cursor),
    ),
  ).limit(limit);

/** Released sessions that still take bookings at `now`, with a seat left, soonest first. */
export const bookableSessions = (db: Db, personId: string | undefined, now: Date, limit: number) =>
  sessionRows(
    db,
    personId,
    and(
      // Booking closes before the start: past sessions need not be looked at.
      gt(session.startsAt, now),
      gt(session.bookingClosesAt, now),
      lte(session.releaseAt, now),
      eq(session.waiting, 0),
      sql`${session.seatsTaken} + ${session.seatsHeld} < ${session.capacity}`,
      eq(session.status, 'scheduled'),
      eq(facility.status, 'active'),
    ),
  ).limit(limit);

export async function sessionWithFacility(db: Db, sessionId: string) {
  const [found] = await db
    .select({
      ...sessionColumns(undefined),
      openWeek: session.openWeek,
      minimumAge: facility.minimumAge,
      visitingRules: facility.visitingRules,
      residentsOnly: facility.residentsOnly,
      idRequired: facility.idRequired,
      notToBring: facility.notToBring,
      toBring: facility.toBring,
      notice: noticeFor(sql`${facility.id}`),
      transport: facility.transport,
      address: facility.address,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .leftJoin(area, eq(area.id, facility.areaId))
    .where(and(eq(session.id, sessionId), ne(session.status, 'draft')));
  return found;
}

/** A session's instants as `rules.ts` takes them. */
export const stateOf = (row: {
  [K in keyof SessionState]: SessionState[K] extends number ? Date | number : SessionState[K];
}): SessionState => ({
  startsAt: Number(row.startsAt),
  releaseAt: Number(row.releaseAt),
  bookingClosesAt: Number(row.bookingClosesAt),
  cancelUntil: Number(row.cancelUntil),
  capacity: Number(row.capacity),
  seatsTaken: Number(row.seatsTaken),
  seatsHeld: Number(row.seatsHeld),
  seatsGone: Number(row.seatsGone),
  waiting: Number(row.waiting),
  status: row.status,
  facilityStatus: row.facilityStatus,
});

/** Sessions per Shanghai date between two instants. */
export const sessionsPerDay = (db: Db, from: Date, before: Date) => {
  const date = sql<string>`to_char(${session.startsAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
  return db
    .select({ date, sessions: count().mapWith(Number) })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        gte(session.startsAt, from),
        lt(session.startsAt, before),
        eq(session.status, 'scheduled'),
        eq(facility.status, 'active'),
      ),
    )
    .groupBy(sql`1`);
};
