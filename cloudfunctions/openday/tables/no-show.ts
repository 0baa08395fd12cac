import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { booking, session } from '../tables';

/**
 * A party that had booked and did not come, decided once a session (`session.settled_at`). What is decided
 * only ever gets milder: by an appeal, or by an admission that a phone at the gate sends late. Whether two
 * of them restrict a person is one function in the migration, `no_show_until`.
 */
export const noShow = pgTable(
  'no_show',
  {
    bookingId: text('booking_id')
      .primaryKey()
      .references(() => booking.id),
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id),
    /** Whose it is: the keyed hash an account is recognised by, so that it outlives the account; null once it cannot count any more. */
    subjectHash: text('subject_hash'),
    /** Shanghai date of the visit: the twelve months are counted between visits. */
    visitDay: date('visit_day', { mode: 'string' }).notNull(),
    /** When it was decided and the person told: the sixty days and the time to appeal run from here. */
    decidedAt: instantColumn('decided_at').notNull(),
    /** `standing` and `kept` count; while an appeal is open the mark does not. */
    status: text('status', { enum: ['standing', 'appealed', 'kept', 'forgiven', 'reversed'] })
      .notNull()
      .default('standing'),
    appealedAt: instantColumn('appealed_at'),
    /** What the person said, by code: `rules/no-show.ts`. */
    appealReason: text('appeal_reason', {
      enum: ['came', 'ill', 'traffic', 'family', 'could_not_cancel', 'other'],
    }),
    appealDecidedAt: instantColumn('appeal_decided_at'),
    appealDecidedBy: text('appeal_decided_by').references(() => person.id),
    appealOutcome: text('appeal_outcome', {
      enum: ['was_there', 'gate_fault', 'good_reason', 'no_trace', 'no_good_reason'],
    }),
    /** When an admission turned up. */
    reversedAt: instantColumn('reversed_at'),
  },
  (t) => [
    index('no_show_counting')
      .on(t.subjectHash, t.visitDay)
      .where(sql`${t.status} in ('standing', 'kept')`),
    index('no_show_appeals')
      .on(t.appealedAt, t.bookingId)
      .where(sql`${t.status} = 'appealed'`),
    index('no_show_session').on(t.sessionId),
    index('no_show_to_shred')
      .on(t.visitDay)
      .where(sql`${t.subjectHash} is not null`),
    check(
      'no_show_status',
      sql`${t.status} in ('standing', 'appealed', 'kept', 'forgiven', 'reversed')
      and (${t.status} <> 'standing' or ${t.appealedAt} is null)
      and (${t.status} not in ('appealed', 'kept', 'forgiven') or ${t.appealedAt} is not null)
      and (${t.status} not in ('kept', 'forgiven') or ${t.appealOutcome} is not null)
      and (${t.status} not in ('standing', 'appealed') or ${t.appealOutcome} is null)
      and (${t.status} = 'reversed') = (${t.reversedAt} is not null)`,
    ),
    check(
      'no_show_appeal_whole',
      sql`(${t.appealedAt} is null) = (${t.appealReason} is null)
      and (${t.appealOutcome} is null) = (${t.appealDecidedAt} is null)
      and (${t.appealOutcome} is null) = (${t.appealDecidedBy} is null)`,
    ),
    check(
      'no_show_appeal_reason',
      sql`${t.appealReason} in ('came', 'ill', 'traffic', 'family', 'could_not_cancel', 'other')`,
    ),
    check(
      'no_show_appeal_outcome',
      sql`${t.status} not in ('kept', 'forgiven')
      or (${t.status} = 'forgiven') = (${t.appealOutcome} in ('was_there', 'gate_fault', 'good_reason'))`,
    ),
    check(
      'no_show_appeal_codes',
      sql`${t.appealOutcome} in ('was_there', 'gate_fault', 'good_reason', 'no_trace', 'no_good_reason')`,
    ),
    // Who cannot be marked by it any more is nobody's to remember.
    check(
      'no_show_forgotten',
      sql`${t.status} not in ('forgiven', 'reversed') or ${t.subjectHash} is null`,
    ),
  ],
);
