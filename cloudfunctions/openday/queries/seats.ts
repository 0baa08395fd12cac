import { and, eq, ne, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { facility, session } from '../tables';
import { noticeIdFor } from './house';

/** Seats of groups and of people booked by staff. */
export const seatsGone = sql<number>`${session.groupTaken} + ${session.staffTaken}`;

/**
 * A session's row, locked until the transaction ends: whoever moves its seats or its line holds it first.
 * A draft has neither and is not found.
 */
export async function lockSession(db: Db, sessionId: string) {
  const [held] = await db
    .select({
      id: session.id,
      facilityId: session.facilityId,
      facilityName: facility.name,
      address: facility.address,
      openWeek: session.openWeek,
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
      status: session.status,
      facilityStatus: facility.status,
      minimumAge: facility.minimumAge,
      idRequired: facility.idRequired,
      residentsOnly: facility.residentsOnly,
      noticeId: noticeIdFor(sql`${facility.id}`),
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(and(eq(session.id, sessionId), ne(session.status, 'draft')))
    .for('update', { of: session });
  return held;
}

export type HeldSession = NonNullable<Awaited<ReturnType<typeof lockSession>>>;

const part = (pool: SQL, named: string, seats: SQL) =>
  sql`case when ${pool} = ${sql.raw(`'${named}'`)} then ${seats} else 0 end`;

/**
 * The columns of `session as s` when seats of a pool become free: they return to their own pool, and
 * once its share was opened to everybody, to everybody.
 */
export const freed = (pool: SQL, seats: SQL) => sql`
  public_taken = s.public_taken - ${part(pool, 'public', seats)},
  group_taken = s.group_taken - ${part(pool, 'group', seats)},
  staff_taken = s.staff_taken - ${part(pool, 'staff', seats)},
  group_share = s.group_share - case when s.shares_opened_at is null then 0 else ${part(pool, 'group', seats)} end,
  staff_share = s.staff_share - case when s.shares_opened_at is null then 0 else ${part(pool, 'staff', seats)} end`;
