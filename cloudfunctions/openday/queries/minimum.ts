import { and, asc, eq, gt, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { roleGrant } from '../../_shared/tables';
import { askBefore, type MinimumAnswer } from '../rules/minimum';
import { booking, facility, session, visitor } from '../tables';
import { newCode } from './place';
import type { HeldSession } from './seats';
import { afterCursor, type StartCursor } from './sessions';

const under = lt(session.seatsTaken, session.minimumNumber);

/**
 * Marks the sessions that begin within two days with too few people and of which staff were not asked yet.
 * One statement: of two at once the second finds nothing left.
 */
export const askDue = (db: Db, now: Date) =>
  db
    .update(session)
    .set({ minimumAskedAt: now })
    .from(facility)
    .where(
      and(
        eq(facility.id, session.facilityId),
        eq(session.status, 'scheduled'),
        isNull(session.minimumAskedAt),
        gt(session.startsAt, now),
        lte(session.startsAt, new Date(now.getTime() + askBefore)),
        under,
      ),
    )
    .returning({
      id: session.id,
      facilityName: facility.name,
      startsAt: session.startsAt,
      seatsTaken: session.seatsTaken,
      minimumNumber: session.minimumNumber,
    });

/** Everybody who plans now. */
export async function plannerIds(db: Db): Promise<string[]> {
  const found = await db
    .selectDistinct({ personId: roleGrant.personId })
    .from(roleGrant)
    .where(and(eq(roleGrant.role, 'planner'), isNull(roleGrant.revokedAt)));
  return found.map(({ personId }) => personId);
}

/** Sessions that wait for staff's answer, soonest first. */
export const openQuestions = (db: Db, now: Date, cursor: StartCursor | undefined, limit: number) =>
  db
    .select({
      id: session.id,
      facilityId: session.facilityId,
      facilityName: facility.name,
      openWeek: session.openWeek,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      seatsTaken: session.seatsTaken,
      minimumNumber: session.minimumNumber,
      askedAt: session.minimumAskedAt,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        eq(session.status, 'scheduled'),
        gt(session.startsAt, now),
        lte(session.startsAt, new Date(now.getTime() + askBefore)),
        sql`${session.minimumAskedAt} is not null`,
        isNull(session.minimumAnswer),
        under,
        afterCursor(cursor),
      ),
    )
    .orderBy(asc(session.startsAt), asc(session.id))
    .limit(limit);

/** Sessions of the same facilities and weeks that others could be merged into. */
export const mergeTargets = (
  db: Db,
  of: readonly { facilityId: string; openWeek: string }[],
  now: Date,
) =>
  db
    .select({
      id: session.id,
      facilityId: session.facilityId,
      openWeek: session.openWeek,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      capacity: session.capacity,
      seatsTaken: session.seatsTaken,
      seatsHeld: session.seatsHeld,
      waiting: session.waiting,
    })
    .from(session)
    .where(
      and(
        inArray(session.facilityId, [...new Set(of.map(({ facilityId }) => facilityId))]),
        inArray(session.openWeek, [...new Set(of.map(({ openWeek }) => openWeek))]),
        eq(session.status, 'scheduled'),
        gt(session.bookingClosesAt, now),
      ),
    )
    .orderBy(asc(session.startsAt));

/** A session's answer, under its lock. */
export async function answerOf(db: Db, sessionId: string) {
  const [found] = await db
    .select({
      askedAt: session.minimumAskedAt,
      answer: session.minimumAnswer,
      minimumNumber: session.minimumNumber,
    })
    .from(session)
    .where(eq(session.id, sessionId));
  return found;
}

export const keepAnswer = (db: Db, sessionId: string, answer: MinimumAnswer, now: Date) =>
  db
    .update(session)
    .set({ minimumAnswer: answer, minimumAnsweredAt: now })
    .where(eq(session.id, sessionId));

/** The live bookings of a session, first come first. */
export const partiesOf = (db: Db, sessionId: string) =>
  db
    .select({
      id: booking.id,
      personId: booking.personId,
      partySize: booking.partySize,
      code: booking.code,
    })
    .from(booking)
    .where(and(eq(booking.sessionId, sessionId), eq(booking.status, 'live')))
    .orderBy(asc(booking.createdAt), asc(booking.id));

export type MovedParty = Awaited<ReturnType<typeof partiesOf>>[number];

/** Whether somebody of a booking is registered in another session by their ID number. */
export async function isThereAlready(db: Db, bookingId: string, sessionId: string) {
  const found = await db
    .select({ position: visitor.position })
    .from(visitor)
    .where(
      and(
        eq(visitor.bookingId, bookingId),
        sql`${visitor.idHash} in (select v.id_hash from ${visitor} as v where v.id_session = ${sessionId})`,
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Moves bookings with their seats into everybody's part of another session. Both rows are held. */
export async function moveParties(
  db: Db,
  parties: readonly MovedParty[],
  into: HeldSession,
  freeUntil: Date,
): Promise<void> {
  const used = await db
    .select({ code: booking.code })
    .from(booking)
    .where(eq(booking.sessionId, into.id));
  const codes = new Set(used.map(({ code }) => code));
  for (const { id, code: before } of parties) {
    let code = before;
    while (codes.has(code)) code = newCode();
    codes.add(code);
    await db
      .update(booking)
      .set({
        ...{ sessionId: into.id, pool: 'public', code, freeUntil },
        during: sql`tstzrange(${into.startsAt.toISOString()}::timestamptz, ${into.endsAt.toISOString()}::timestamptz)`,
      })
      .where(eq(booking.id, id));
  }
  const seats = parties.reduce((sum, { partySize }) => sum + partySize, 0);
  await db
    .update(session)
    .set({ publicTaken: sql`${session.publicTaken} + ${seats}` })
    .where(eq(session.id, into.id));
}
