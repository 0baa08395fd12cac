import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { booking, session } from '../tables';
import { acceptance, acceptedWhole } from './house';

/**
 * A party in line for a session. Its order never changes; an offer holds its seats until `answer_by`.
 * Names and phone are sealed with it until it is booked or over.
 */
export const waitingEntry = pgTable(
  'waiting_entry',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    place: bigserial('place', { mode: 'number' }),
    /** Parties of a closed session go before the others. */
    priority: smallint('priority').notNull().default(0),
    partySize: smallint('party_size').notNull(),
    minors: smallint('minors').notNull(),
    /** 有位直接帮我约上. */
    auto: boolean('auto').notNull(),
    /** How often a smaller party behind it was given seats. */
    skips: integer('skips').notNull().default(0),
    status: text('status', {
      enum: ['waiting', 'offered', 'booked', 'left', 'passed', 'closed'],
    })
      .notNull()
      .default('waiting'),
    ...acceptance(),
    /** Which of a person's `lineLimit` places it takes; none where it makes up for a closed session. */
    lineSlot: smallint('line_slot'),
    joinedAt: instantColumn('joined_at').notNull(),
    answerBy: instantColumn('answer_by'),
    /** The offer is shorter than usual, because the visit is near. */
    answerShort: boolean('answer_short').notNull().default(false),
    endedAt: instantColumn('ended_at'),
    bookingId: text('booking_id').references(() => booking.id),
    partySealed: text('party_sealed'),
  },
  (t) => [
    uniqueIndex('waiting_once_a_session')
      .on(t.sessionId, t.personId)
      .where(sql`${t.status} in ('waiting', 'offered')`),
    uniqueIndex('waiting_line_slot')
      .on(t.personId, t.lineSlot)
      .where(sql`${t.status} in ('waiting', 'offered')`),
    check('waiting_line_slot', sql`${t.lineSlot} between 1 and 4`),
    index('waiting_line')
      .on(t.sessionId, t.priority.desc(), t.place)
      .where(sql`${t.status} = 'waiting'`),
    index('waiting_offers')
      .on(t.answerBy)
      .where(sql`${t.status} = 'offered'`),
    index('waiting_mine').on(t.personId, t.id),
    check(
      'waiting_party',
      sql`${t.partySize} between 1 and 5 and ${t.minors} between 0 and ${t.partySize} - 1`,
    ),
    check(
      'waiting_status',
      sql`${t.status} in ('waiting', 'offered', 'booked', 'left', 'passed', 'closed')
      and (${t.status} in ('waiting', 'offered')) = (${t.endedAt} is null)
      and (${t.status} <> 'offered' or ${t.answerBy} is not null)
      and (${t.status} = 'booked') = (${t.bookingId} is not null)`,
    ),
    acceptedWhole('waiting_notice_whole', t),
    check('waiting_party_sealed', sql`${t.endedAt} is null or ${t.partySealed} is null`),
  ],
);

/** Which state may follow which, by machine: the same table as in `rules/moves.ts`, read by triggers. */
export const stateMove = pgTable(
  'state_move',
  {
    machine: text('machine').notNull(),
    from: text('from_state').notNull(),
    to: text('to_state').notNull(),
  },
  (t) => [primaryKey({ columns: [t.machine, t.from, t.to] })],
);
