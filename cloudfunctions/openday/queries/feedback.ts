import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { booking, facility, session } from '../tables';
import { checkIn } from '../tables/check-in';
import { feedback } from '../tables/feedback';
import type { GateScope } from './gate';
import type { StartCursor } from './sessions';

/** One of a person's visits with what they said of it, held against a guide who answers meanwhile. */
export async function visitOf(db: Db, personId: string, bookingId: string) {
  const [found] = await db
    .select({
      bookingId: booking.id,
      sessionId: session.id,
      partySize: booking.partySize,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      facilityId: facility.id,
      facilityName: facility.name,
      checkedInAt: checkIn.at,
      rating: feedback.rating,
      learntSealed: feedback.learntSealed,
      questionSealed: feedback.questionSealed,
      answerSealed: feedback.answerSealed,
      askedAt: feedback.askedAt,
      answeredAt: feedback.answeredAt,
      shreddedAt: feedback.shreddedAt,
    })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .leftJoin(checkIn, and(eq(checkIn.bookingId, booking.id), isNull(checkIn.undoneAt)))
    .leftJoin(feedback, eq(feedback.bookingId, booking.id))
    .where(and(eq(booking.id, bookingId), eq(booking.personId, personId)));
  return found;
}

/** Writes what is said of a visit, or writes it anew until it was answered; false when it was. */
export async function say(
  db: Db,
  said: typeof feedback.$inferInsert & { personId: string },
): Promise<boolean> {
  const { bookingId: _, sessionId: __, personId: ___, ...words } = said;
  const kept = await db
    .insert(feedback)
    .values(said)
    .onConflictDoUpdate({
      target: feedback.bookingId,
      set: {
        ...words,
        // A question that was there keeps its place in the queue.
        askedAt: said.askedAt
          ? sql`coalesce(${feedback.askedAt}, excluded.asked_at)`
          : sql`null::timestamptz`,
      },
      setWhere: sql`${feedback.answeredAt} is null and ${feedback.shreddedAt} is null`,
    })
    .returning({ id: feedback.bookingId });
  return kept.length === 1;
}

export interface QuestionCursor {
  askedAt: string;
  id: string;
}

const within = (scope: GateScope) => (scope.all ? undefined : inArray(facility.id, scope.ids));

const unanswered = and(
  isNotNull(feedback.askedAt),
  isNull(feedback.answeredAt),
  isNull(feedback.shreddedAt),
);

/** Questions that wait for an answer at the guide's facilities, oldest first. */
export const questions = (
  db: Db,
  scope: GateScope,
  cursor: QuestionCursor | undefined,
  limit: number,
) =>
  db
    .select({
      bookingId: feedback.bookingId,
      askedAt: feedback.askedAt,
      at: feedback.at,
      questionSealed: feedback.questionSealed,
      startsAt: session.startsAt,
      facilityName: facility.name,
    })
    .from(feedback)
    .innerJoin(session, eq(session.id, feedback.sessionId))
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        unanswered,
        within(scope),
        cursor &&
          sql`(${feedback.askedAt}, ${feedback.bookingId}) > (${cursor.askedAt}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(asc(feedback.askedAt), asc(feedback.bookingId))
    .limit(limit);

/**
 * Answers a question at the guide's facilities once. Undefined when it is answered, not theirs, or not any
 * more what the guide read, which was said at `saidAt`.
 */
export async function answer(
  db: Db,
  scope: GateScope,
  given: { bookingId: string; saidAt: Date; answerSealed: string; by: string; at: Date },
) {
  const [done] = await db
    .update(feedback)
    .set({ answerSealed: given.answerSealed, answeredAt: given.at, answeredBy: given.by })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .where(
      and(
        eq(feedback.bookingId, given.bookingId),
        eq(feedback.at, given.saidAt),
        eq(session.id, feedback.sessionId),
        unanswered,
        within(scope),
      ),
    )
    .returning({
      personId: feedback.personId,
      startsAt: session.startsAt,
      facilityName: facility.name,
    });
  return done;
}

const rated = (rating: number) =>
  sql`count(*) filter (where ${feedback.rating} = ${sql.raw(String(rating))})`.mapWith(Number);

/** Sessions that are over, latest first, with how those who came rated them. */
export const ratedSessions = (
  db: Db,
  now: Date,
  cursor: StartCursor | undefined,
  limit: number,
) => {
  // Looked up by the session it is joined to: grouped, a page would read every rating there ever was.
  const given = db
    .select({
      one: rated(1).as('one'),
      two: rated(2).as('two'),
      three: rated(3).as('three'),
      four: rated(4).as('four'),
      five: rated(5).as('five'),
    })
    .from(feedback)
    .where(eq(feedback.sessionId, session.id))
    .as('given');
  return db
    .select({
      id: session.id,
      startsAt: session.startsAt,
      facilityName: facility.name,
      came: sql`(select count(*) from ${booking} as o join ${checkIn} as c on c.booking_id = o.id and c.undone_at is null
        where o.session_id = ${session.id})`.mapWith(Number),
      one: given.one,
      two: given.two,
      three: given.three,
      four: given.four,
      five: given.five,
    })
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .innerJoinLateral(given, sql`true`)
    .where(
      and(
        eq(session.status, 'scheduled'),
        lte(session.startsAt, now),
        sql`${session.endsAt} <= ${now.toISOString()}::timestamptz`,
        cursor &&
          sql`(${session.startsAt}, ${session.id}) < (${cursor.startsAt}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(desc(session.startsAt), desc(session.id))
    .limit(limit);
};

/** What those who came to a session learnt, sealed, by booking. */
export const learntAt = (db: Db, sessionId: string, after: string | undefined, limit: number) =>
  db
    .select({ bookingId: feedback.bookingId, learntSealed: feedback.learntSealed })
    .from(feedback)
    .where(
      and(
        eq(feedback.sessionId, sessionId),
        isNotNull(feedback.learntSealed),
        after === undefined ? undefined : gt(feedback.bookingId, after),
      ),
    )
    .orderBy(asc(feedback.bookingId))
    .limit(limit);

/** Everything a person said of their visits, for their data. */
export const allFeedbackOf = (db: Db, personId: string) =>
  db.select().from(feedback).where(eq(feedback.personId, personId)).orderBy(desc(feedback.at));
