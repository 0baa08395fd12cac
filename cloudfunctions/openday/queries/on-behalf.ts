import { and, asc, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { openRow } from '../../_shared/open-row';
import type { Runtime } from '../../_shared/runtime';
import { area, person } from '../../_shared/tables';
import { maskName, type Category } from '../rules';
import { booking, facility, session, visitor } from '../tables';
import { checkIn } from '../tables/check-in';
import { noShow } from '../tables/no-show';
import { shares } from './seats';
import { afterCursor, type StartCursor } from './sessions';

const columns = {
  id: session.id,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  releaseAt: session.releaseAt,
  bookingClosesAt: session.bookingClosesAt,
  cancelUntil: session.cancelUntil,
  capacity: session.capacity,
  seatsTaken: session.seatsTaken,
  seatsHeld: session.seatsHeld,
  ...shares,
  waiting: session.waiting,
  status: session.status,
  facilityId: facility.id,
  facilityName: facility.name,
  facilityStatus: facility.status,
  category: sql<Category>`${facility.category}`,
  minimumAge: facility.minimumAge,
  areaName: area.name,
};

const deskRows = (db: Db) =>
  db
    .select(columns)
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .leftJoin(area, eq(area.id, facility.areaId));

/** A scalar and no EXISTS, which the planner may answer by reading every booking. */
const guestsClosed = sql`coalesce((select true from ${booking} as b join ${person} as p on p.id = b.person_id
  where b.session_id = ${session.id} and b.status = 'closed' and p.guest limit 1), false)`;

/**
 * Sessions that have not ended, soonest first, with whose seats are whose; a closed one while there are
 * people in it who must be called.
 */
export const deskSessions = (db: Db, now: Date, cursor: StartCursor | undefined, limit: number) =>
  deskRows(db)
    .where(
      and(
        gt(session.endsAt, now),
        or(eq(session.status, 'scheduled'), and(eq(session.status, 'cancelled'), guestsClosed)),
        afterCursor(cursor),
      ),
    )
    .orderBy(asc(session.startsAt), asc(session.id))
    .limit(limit);

/** Sessions that ended within 30 days and were not closed, latest first. */
export const pastDeskSessions = (
  db: Db,
  now: Date,
  cursor: StartCursor | undefined,
  limit: number,
) =>
  deskRows(db)
    .where(
      and(
        lte(session.endsAt, now),
        gt(session.startsAt, new Date(now.getTime() - 30 * 86_400_000)),
        eq(session.status, 'scheduled'),
        cursor &&
          sql`(${session.startsAt}, ${session.id}) < (${cursor.startsAt}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(desc(session.startsAt), desc(session.id))
    .limit(limit);

export async function deskSession(db: Db, id: string) {
  const [found] = await deskRows(db).where(
    and(eq(session.id, id), sql`${session.status} <> 'draft'`),
  );
  return found;
}

/** How many live bookings of a session staff made, for how many people, and how many were closed with it. */
export async function guestCounts(db: Db, sessionId: string) {
  const [found] = await db
    .select({
      bookings: sql`count(*) filter (where ${booking.status} = 'live')`.mapWith(Number),
      people:
        sql`coalesce(sum(${booking.partySize}) filter (where ${booking.status} = 'live'), 0)`.mapWith(
          Number,
        ),
      closed: sql`count(*) filter (where ${booking.status} = 'closed')`.mapWith(Number),
    })
    .from(booking)
    .innerJoin(person, eq(person.id, booking.personId))
    .where(and(eq(booking.sessionId, sessionId), eq(person.guest, true)));
  return found ?? { bookings: 0, people: 0, closed: 0 };
}

/** Bookings of a session that staff made, by id; a name is opened only to be masked. */
export async function guestBookings(
  { db, keys }: Runtime,
  sessionId: string,
  after: string | undefined,
  limit: number,
) {
  const found = await db
    .select({
      id: booking.id,
      code: booking.code,
      partySize: booking.partySize,
      minors: booking.minors,
      status: booking.status,
      moved: sql<boolean>`${booking.freeUntil} is not null`,
      nameSealed: visitor.nameSealed,
      checkedInAt: checkIn.at,
      noShow: noShow.status,
    })
    .from(booking)
    .innerJoin(person, eq(person.id, booking.personId))
    .leftJoin(visitor, and(eq(visitor.bookingId, booking.id), eq(visitor.position, 1)))
    .leftJoin(checkIn, and(eq(checkIn.bookingId, booking.id), isNull(checkIn.undoneAt)))
    .leftJoin(noShow, eq(noShow.bookingId, booking.id))
    .where(
      and(
        eq(booking.sessionId, sessionId),
        eq(person.guest, true),
        after ? gt(booking.id, after) : undefined,
      ),
    )
    .orderBy(asc(booking.id))
    .limit(limit);
  return found.map(({ nameSealed, ...row }) => {
    const name = openRow(keys, nameSealed, `${row.id}/1`);
    return { ...row, name: name === null ? null : maskName(name) };
  });
}
