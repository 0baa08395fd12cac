import { sql } from 'drizzle-orm';
import { check, index, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { booking, session } from '../tables';

/**
 * What somebody who came says of the visit: a rating, what they learnt, a question to the guide, whose
 * answer goes to them alone. The words are sealed and never public; the rating outlives words and person.
 */
export const feedback = pgTable(
  'feedback',
  {
    bookingId: text('booking_id')
      .primaryKey()
      .references(() => booking.id),
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id),
    /** Null once the account was deleted. */
    personId: text('person_id').references(() => person.id),
    rating: smallint('rating').notNull(),
    learntSealed: text('learnt_sealed'),
    questionSealed: text('question_sealed'),
    /** When it was last said. */
    at: instantColumn('at').notNull(),
    /** When the question was first asked: its place in the guides' queue. */
    askedAt: instantColumn('asked_at'),
    answerSealed: text('answer_sealed'),
    answeredAt: instantColumn('answered_at'),
    answeredBy: text('answered_by').references(() => person.id),
    /** When its words were shredded. */
    shreddedAt: instantColumn('shredded_at'),
  },
  (t) => [
    index('feedback_session').on(t.sessionId),
    index('feedback_questions')
      .on(t.askedAt, t.bookingId)
      .where(sql`${t.askedAt} is not null and ${t.answeredAt} is null and ${t.shreddedAt} is null`),
    index('feedback_person').on(t.personId),
    index('feedback_to_shred')
      .on(t.at)
      .where(sql`${t.shreddedAt} is null`),
    check('feedback_rating', sql`${t.rating} between 1 and 5`),
    check(
      'feedback_question',
      sql`${t.shreddedAt} is not null or (${t.questionSealed} is null) = (${t.askedAt} is null)`,
    ),
    check(
      'feedback_answer',
      sql`(${t.answeredAt} is null) = (${t.answeredBy} is null)
      and (${t.answeredAt} is null or ${t.askedAt} is not null)
      and (${t.shreddedAt} is not null or (${t.answeredAt} is null) = (${t.answerSealed} is null))`,
    ),
    check(
      'feedback_shredded',
      sql`${t.shreddedAt} is null
      or (${t.learntSealed} is null and ${t.questionSealed} is null and ${t.answerSealed} is null)`,
    ),
    check('feedback_nobody', sql`${t.personId} is not null or ${t.shreddedAt} is not null`),
  ],
);
