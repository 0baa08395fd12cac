import { and, asc, eq, ne, sql, type Column, type SQL } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { seatsLeft } from '../rules';
import { facility, session } from '../tables';
import { noticeIdFor } from './house';

/** How a session's seats are shared out, and what of each share is taken. */
export const shares = {
  groupShare: session.groupShare,
  groupTaken: session.groupTaken,
  staffShare: session.staffShare,
  staffTaken: session.staffTaken,
  sharesOpenAt: session.sharesOpenAt,
  sharesOpenedAt: session.sharesOpenedAt,
};

/** Seats of groups and of people booked by staff. */
export const seatsGone = sql<number>`${session.groupTaken} + ${session.staffTaken}`;

/**
 * Rows of sessions, locked until the transaction ends, in the order of their starts: whoever moves their
 * seats or their lines holds them first. Rows that only refer to one can still be written, as a phone at
 * the gate does that holds a booking. A draft has neither and is not found.
 */
export const lockSessions = (db: Db, which: SQL | undefined) =>
  db
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
      ...shares,
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
    .where(and(which, ne(session.status, 'draft')))
    .orderBy(asc(session.startsAt), asc(session.id))
    .for('no key update', { of: session });

export async function lockSession(db: Db, sessionId: string) {
  const [held] = await lockSessions(db, eq(session.id, sessionId));
  return held;
}

export type HeldSession = NonNullable<Awaited<ReturnType<typeof lockSession>>>;

const part = (pool: SQL, named: string, seats: SQL) =>
  sql`case when ${pool} = ${sql.raw(`'${named}'`)} then ${seats} else 0 end`;

/**
 * Whose seats a booking by staff or of a group takes now, and how many are free there: their own share
 * until it was opened, then everybody's, which is nobody's new while there is a line.
 */
export function seatsFor(held: HeldSession, share: 'group' | 'staff') {
  const own = held.sharesOpenAt !== null || held[`${share}Share`] > 0;
  if (own && held.sharesOpenedAt === null)
    return { pool: share, free: held[`${share}Share`] - held[`${share}Taken`] };
  return { pool: 'public' as const, free: held.waiting > 0 ? 0 : Math.max(0, seatsLeft(held)) };
}

/** Takes seats of a pool, or gives them back, as `freed` does. The caller holds the session's row. */
export async function takeSeats(
  db: Db,
  held: HeldSession,
  pool: 'public' | 'group' | 'staff',
  more: number,
): Promise<void> {
  const opened = held.sharesOpenedAt !== null ? more : 0;
  const add = (column: Column, seats: number) => sql`${column} + ${seats}`;
  const set = {
    public: { publicTaken: add(session.publicTaken, more) },
    group: {
      groupTaken: add(session.groupTaken, more),
      groupShare: add(session.groupShare, opened),
    },
    staff: {
      staffTaken: add(session.staffTaken, more),
      staffShare: add(session.staffShare, opened),
    },
  }[pool];
  if (more !== 0) await db.update(session).set(set).where(eq(session.id, held.id));
}

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
