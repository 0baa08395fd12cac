import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import type { Category } from '../rules';
import { appealDays, forgives, type AppealOutcome, type AppealReason } from '../rules/no-show';
import { booking, facility, session } from '../tables';
import { checkIn } from '../tables/check-in';
import { gateConflict, gateEvent, gateSync } from '../tables/gate';
import { noShow } from '../tables/no-show';

export interface AppealCursor {
  appealedAt: string;
  id: string;
}

/** The caller's no-show, as far as an appeal goes. */
export async function ownNoShow(db: Db, personId: string, bookingId: string) {
  const [found] = await db
    .select({ status: noShow.status, decidedAt: noShow.decidedAt })
    .from(noShow)
    .innerJoin(booking, eq(booking.id, noShow.bookingId))
    .where(and(eq(noShow.bookingId, bookingId), eq(booking.personId, personId)));
  return found;
}

/** Appeals once, in time; false when that is not open to the person. */
export async function appeal(
  db: Db,
  personId: string,
  made: { bookingId: string; reason: AppealReason },
  now: Date,
): Promise<boolean> {
  const moved = await db
    .update(noShow)
    .set({ status: 'appealed', appealedAt: now, appealReason: made.reason })
    .from(booking)
    .where(
      and(
        eq(noShow.bookingId, made.bookingId),
        eq(booking.id, noShow.bookingId),
        eq(booking.personId, personId),
        eq(noShow.status, 'standing'),
        gt(noShow.decidedAt, new Date(now.getTime() - appealDays * 86_400_000)),
      ),
    )
    .returning({ id: noShow.bookingId });
  return moved.length === 1;
}

const count = (of: ReturnType<typeof sql>) => sql<number>`(${of})`.mapWith(Number);

/** Open appeals, oldest first, with what the gate recorded of the session. Nobody decides their own. */
export const openAppeals = (
  db: Db,
  personId: string,
  cursor: AppealCursor | undefined,
  limit: number,
) =>
  db
    .select({
      bookingId: noShow.bookingId,
      appealedAt: noShow.appealedAt,
      reason: noShow.appealReason,
      decidedAt: noShow.decidedAt,
      code: booking.code,
      partySize: booking.partySize,
      pool: booking.pool,
      bookedAt: booking.createdAt,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      facilityName: facility.name,
      category: sql<Category>`${facility.category}`,
      parties: count(
        sql`select count(*) from ${booking} as o where o.session_id = ${session.id} and o.status = 'live'`,
      ),
      arrived: count(
        sql`select count(*) from ${booking} as o join ${checkIn} as c on c.booking_id = o.id and c.undone_at is null
          where o.session_id = ${session.id}`,
      ),
      walkIns: count(
        sql`select coalesce(sum(e.adults + e.children), 0) from ${gateEvent} as e
          where e.session_id = ${session.id} and e.kind = 'walkIn' and e.outcome = 'recorded'`,
      ),
      /** Admissions of this party that were taken back, and presentations of it that were refused. */
      undone: count(
        sql`select count(*) from ${checkIn} as c where c.booking_id = ${booking.id} and c.undone_at is not null`,
      ),
      refused: count(
        sql`select count(*) from ${gateEvent} as e where e.booking_id = ${booking.id} and e.outcome = 'refused'`,
      ),
      conflicts: count(
        sql`select count(*) from ${gateConflict} as c where c.session_id = ${session.id}`,
      ),
      /** Phones that had the list: when they took it, and when they last had nothing left to send. */
      phones: sql<
        { loadedAt: string; clearAt: string | null; through: boolean }[]
      >`coalesce((select json_agg(json_build_object('loadedAt', g.loaded_at, 'clearAt', g.clear_at,
          'through', coalesce(g.clear_at >= ${session.endsAt}, false)) order by g.loaded_at)
        from ${gateSync} as g where g.session_id = ${session.id}), '[]')`,
    })
    .from(noShow)
    .innerJoin(booking, eq(booking.id, noShow.bookingId))
    .innerJoin(session, eq(session.id, noShow.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        eq(noShow.status, 'appealed'),
        ne(booking.personId, personId),
        cursor &&
          sql`(${noShow.appealedAt}, ${noShow.bookingId}) > (${cursor.appealedAt}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(asc(noShow.appealedAt), asc(noShow.bookingId))
    .limit(limit);

/** Decides an open appeal of somebody else; undefined when there is none. */
export async function decide(
  db: Db,
  decided: { bookingId: string; outcome: AppealOutcome; by: string },
  now: Date,
) {
  const { bookingId, outcome, by } = decided;
  const forgiven = forgives(outcome);
  const [done] = await db
    .update(noShow)
    .set({
      status: forgiven ? 'forgiven' : 'kept',
      appealOutcome: outcome,
      appealDecidedAt: now,
      appealDecidedBy: by,
      ...(forgiven && { subjectHash: null }),
    })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        eq(noShow.bookingId, bookingId),
        eq(booking.id, noShow.bookingId),
        eq(noShow.status, 'appealed'),
        ne(booking.personId, by),
      ),
    )
    .returning({
      personId: booking.personId,
      startsAt: session.startsAt,
      facilityName: facility.name,
    });
  return done;
}

/** Settled sessions that had bookings and at which nobody at all was let in, latest first. */
export const unattended = (db: Db, since: Date) =>
  db
    .select({
      id: session.id,
      startsAt: session.startsAt,
      facilityName: facility.name,
      people: session.seatsTaken,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        gt(session.startsAt, since),
        eq(session.status, 'scheduled'),
        sql`${session.settledAt} is not null and ${session.seatsTaken} > 0
          and not exists (select from ${booking} as o join ${checkIn} as c on c.booking_id = o.id and c.undone_at is null
            where o.session_id = ${session.id})`,
      ),
    )
    .orderBy(sql`${session.startsAt} desc`)
    .limit(20);
