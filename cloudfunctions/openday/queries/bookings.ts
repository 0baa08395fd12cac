import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { open } from '../../_shared/crypto';
import { instant, rows, type Db } from '../../_shared/db';
import type { Runtime } from '../../_shared/runtime';
import { area } from '../../_shared/tables';
import { maskPhone, type Category, type Visitor } from '../rules';
import { freed } from './seats';
import type { StartCursor } from './sessions';
import { booking, contact, facility, session, visitor } from '../tables';
import { checkIn } from '../tables/check-in';
import { feedback } from '../tables/feedback';
import { noShow } from '../tables/no-show';

const bookingColumns = {
  id: booking.id,
  sessionId: booking.sessionId,
  status: booking.status,
  pool: booking.pool,
  partySize: booking.partySize,
  minors: booking.minors,
  code: booking.code,
  createdAt: booking.createdAt,
  cancelledAt: booking.cancelledAt,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  cancelUntil: sql<Date>`greatest(${session.cancelUntil}, ${booking.freeUntil})`.mapWith(
    session.cancelUntil,
  ),
  sessionStatus: session.status,
  facilityId: facility.id,
  facilityName: facility.name,
  category: sql<Category>`${facility.category}`,
  areaName: area.name,
  checkedInAt: checkIn.at,
  noShow: noShow.status,
  rating: feedback.rating,
  answeredAt: feedback.answeredAt,
};

const bookingRows = (db: Db) =>
  db
    .select(bookingColumns)
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .leftJoin(area, eq(area.id, facility.areaId))
    .leftJoin(checkIn, and(eq(checkIn.bookingId, booking.id), isNull(checkIn.undoneAt)))
    .leftJoin(noShow, eq(noShow.bookingId, booking.id))
    .leftJoin(feedback, eq(feedback.bookingId, booking.id));

/** A person's bookings, latest visit first. */
export const bookingsOf = (
  db: Db,
  personId: string,
  cursor: StartCursor | undefined,
  limit: number,
) =>
  bookingRows(db)
    .where(
      and(
        eq(booking.personId, personId),
        cursor &&
          sql`(lower(${booking.during}), ${booking.id}) < (${cursor.startsAt}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(desc(sql`lower(${booking.during})`), desc(booking.id))
    .limit(limit);

/** The person's next live visit that has not ended. */
export async function nextBookingOf(db: Db, personId: string, now: Date) {
  const [next] = await bookingRows(db)
    .where(and(eq(booking.personId, personId), eq(booking.status, 'live'), gt(session.endsAt, now)))
    .orderBy(asc(sql`lower(${booking.during})`))
    .limit(1);
  return next;
}

export async function bookingOf(db: Db, personId: string, bookingId: string) {
  const [found] = await bookingRows(db).where(
    and(eq(booking.id, bookingId), eq(booking.personId, personId)),
  );
  return found;
}

/** Names and phone of a booking, opened; empty once they were shredded. */
export async function openParty(
  { keys }: Runtime,
  db: Db,
  bookingId: string,
): Promise<{ visitors: Visitor[]; phone: string | null }> {
  const people = await db
    .select()
    .from(visitor)
    .where(eq(visitor.bookingId, bookingId))
    .orderBy(visitor.position);
  const [reach] = await db.select().from(contact).where(eq(contact.bookingId, bookingId));
  return {
    visitors: people.map((one) => ({
      name: open(keys, one.nameSealed, `${bookingId}/${one.position}`),
      age: one.age,
      ...(one.idHash !== null && {
        idKept: { hash: one.idHash, lastFour: one.idLastFour ?? '' },
      }),
    })),
    phone: reach ? open(keys, reach.phoneSealed, `${bookingId}/phone`) : null,
  };
}

interface ShownVisitor extends Pick<Visitor, 'name' | 'age'> {
  idLastFour?: string;
}

/** Visitors as they may be shown: of an ID number the last four. */
export const shownVisitors = (visitors: readonly Visitor[]) =>
  visitors.map(({ name, age, idKept }): ShownVisitor => ({
    name,
    age,
    ...(idKept && { idLastFour: idKept.lastFour }),
  }));

/** Names and masked phone of a booking, for its owner. */
export async function partyOf(runtime: Runtime, bookingId: string) {
  const { visitors, phone } = await openParty(runtime, runtime.db, bookingId);
  return { visitors: shownVisitors(visitors), phone: phone && maskPhone(phone) };
}

/** Live bookings of a person around a session: what stands in the way of another one. */
export const liveBookingsOf = (db: Db, personId: string) =>
  db
    .select({
      sessionId: booking.sessionId,
      openWeek: booking.openWeek,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
    })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .where(and(eq(booking.personId, personId), eq(booking.status, 'live')));

/**
 * Cancels and gives the seats back in one statement; after the deadline, and until the visit begins, it
 * is marked late. The session's row is locked first, as booking does, so that cancelling and booking
 * again at the same moment cannot lock each other out.
 * @returns the session with how many wait for its seats; undefined when the booking is not the person's,
 *   not live, already begun or already admitted
 */
export async function cancelBooking(
  db: Db,
  personId: string,
  bookingId: string,
  now: Date,
): Promise<{ id: string; waiting: number } | undefined> {
  const [freedSeats] = await rows<{ id: string; waiting: number }>(
    db,
    sql`
    with held as (
      select s.id, s.cancel_until from ${session} as s join ${booking} as b on b.session_id = s.id
      where b.id = ${bookingId} and b.person_id = ${personId} and s.starts_at > ${instant(now)} for no key update of s
    ), gone as (
      update ${booking} as b set cancelled_at = ${instant(now)},
        status = case when greatest(held.cancel_until, b.free_until) > ${instant(now)} then 'cancelled' else 'late' end
      from held
      where b.id = ${bookingId} and b.session_id = held.id and b.status = 'live'
        and not exists (select from ${checkIn} as c where c.booking_id = b.id and c.undone_at is null)
      returning b.session_id, b.party_size, b.pool
    )
    update ${session} as s set ${freed(sql`gone.pool`, sql`gone.party_size`)} from gone
    where s.id = gone.session_id returning s.id, s.waiting`,
  );
  return freedSeats;
}
