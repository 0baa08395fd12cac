import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instantColumn } from '../_shared/columns';
import { area, person } from '../_shared/tables';

/** What a person chose to be called and where they live; the name is sealed. */
export const profile = pgTable('profile', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id),
  nicknameSealed: text('nickname_sealed'),
  areaId: text('area_id').references(() => area.id),
});

/**
 * Something a person told us. What was said stands in `word_line`, the phone here, both sealed; when they
 * are shredded the row stays for the count. `day_slot` says: five a day. Which state may follow which is
 * refused by a trigger in the migration.
 */
export const word = pgTable(
  'word',
  {
    id: text('id').primaryKey(),
    /** Six digits to read out on the phone. */
    number: text('number').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: ['suggestion', 'complaint', 'question'] }).notNull(),
    /** Name of the page it was said on, and the facility or session shown there. */
    page: text('page').notNull(),
    subject: text('subject'),
    phoneSealed: text('phone_sealed'),
    state: text('state', { enum: ['received', 'claimed', 'answered', 'reopened', 'closed'] })
      .notNull()
      .default('received'),
    createdAt: instantColumn('created_at').notNull(),
    /** Shanghai date of `created_at`. */
    day: date('day', { mode: 'string' }).notNull(),
    daySlot: smallint('day_slot').notNull(),
    claimedBy: text('claimed_by').references(() => person.id),
    reopenedAt: instantColumn('reopened_at'),
    /** When it was answered or closed. */
    endedAt: instantColumn('ended_at'),
    closeReason: text('close_reason', { enum: ['duplicate', 'not_ours', 'abusive', 'asker_left'] }),
    shreddedAt: instantColumn('shredded_at'),
  },
  (t) => [
    uniqueIndex('word_number').on(t.number),
    uniqueIndex('word_five_a_day').on(t.personId, t.day, t.daySlot),
    index('word_mine').on(t.personId, t.createdAt, t.id),
    index('word_queue')
      .on(t.createdAt, t.id)
      .where(sql`${t.state} in ('received', 'claimed', 'reopened')`),
    index('word_to_shred')
      .on(t.endedAt)
      .where(sql`${t.shreddedAt} is null`),
    check('word_number_digits', sql`${t.number} ~ '^[0-9]{6}$'`),
    check('word_kind', sql`${t.kind} in ('suggestion', 'complaint', 'question')`),
    check('word_page', sql`${t.page} ~ '^[a-zA-Z]{1,40}$'`),
    check('word_day_slot', sql`${t.daySlot} between 1 and 5`),
    check(
      'word_state',
      sql`${t.state} in ('received', 'claimed', 'answered', 'reopened', 'closed')
      and (${t.state} = 'claimed') = (${t.claimedBy} is not null)
      and (${t.state} in ('answered', 'closed')) = (${t.endedAt} is not null)
      and (${t.state} = 'closed') = (${t.closeReason} is not null)
      and (${t.state} <> 'reopened' or ${t.reopenedAt} is not null)
      and (${t.state} <> 'received' or ${t.reopenedAt} is null)`,
    ),
    check(
      'word_close_reason',
      sql`${t.closeReason} in ('duplicate', 'not_ours', 'abusive', 'asker_left')`,
    ),
  ],
);

/** What was said, in turn, sealed: the asker's words and the answers. */
export const wordLine = pgTable(
  'word_line',
  {
    wordId: text('word_id')
      .notNull()
      .references(() => word.id),
    position: smallint('position').notNull(),
    /** Title of the post that answers; null for the asker. */
    post: text('post'),
    textSealed: text('text_sealed').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.wordId, t.position] })],
);
