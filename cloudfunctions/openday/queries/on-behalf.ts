import { and, asc, count, eq, gt, isNull, sql, sum } from 'drizzle-orm';
import { open } from '../../_shared/crypto';
import type { Db } from '../../_shared/db';
import type { Runtime } from '../../_shared/runtime';
import { area, person } from '../../_shared/tables';
import { maskName, type Category } from '../rules';
import { booking, facility, session, visitor } from '../tables';
import { checkIn } from '../tables/check-in';
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

/** Sessions that have not ended, soonest first, with whose seats are whose. */
export const deskSessions = (db: Db, now: Date, cursor: StartCursor | undefined, limit: number) =>
  deskRows(db)
    .where(and(gt(session.endsAt, now), eq(session.status, 'scheduled'), afterCursor(cursor)))
    .orderBy(asc(session.startsAt), asc(session.id))
    .limit(limit);

export async function deskSession(db: Db, id: string) {
  const [found] = await deskRows(db).where(
    and(eq(session.id, id), sql`${session.status} <> 'draft'`),
  );
  return found;
}

/** How many live bookings of a session staff made, and for how many people. */
export async function guestCounts(db: Db, sessionId: string) {
  const [found] = await db
    .select({ bookings: count().mapWith(Number), people: sum(booking.partySize).mapWith(Number) })
    .from(booking)
    .innerJoin(person, eq(person.id, booking.personId))
    .where(
      and(eq(booking.sessionId, sessionId), eq(booking.status, 'live'), eq(person.guest, true)),
    );
  return { bookings: found?.bookings ?? 0, people: found?.people ?? 0 };
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
      nameSealed: visitor.nameSealed,
      checkedInAt: checkIn.at,
    })
    .from(booking)
    .innerJoin(person, eq(person.id, booking.personId))
    .leftJoin(visitor, and(eq(visitor.bookingId, booking.id), eq(visitor.position, 1)))
    .leftJoin(checkIn, and(eq(checkIn.bookingId, booking.id), isNull(checkIn.undoneAt)))
    .where(
      and(
        eq(booking.sessionId, sessionId),
        eq(person.guest, true),
        after ? gt(booking.id, after) : undefined,
      ),
    )
    .orderBy(asc(booking.id))
    .limit(limit);
  return found.map(({ nameSealed, ...row }) => ({
    ...row,
    name: nameSealed === null ? null : maskName(open(keys, nameSealed, `${row.id}/1`)),
  }));
}
