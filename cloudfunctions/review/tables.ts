import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instantColumn } from '../_shared/columns';
import { publication } from '../_shared/publication';
import { person } from '../_shared/tables';

/** A reviewer who stepped back from a text, and why. */
export const recusal = pgTable(
  'recusal',
  {
    publicationId: text('publication_id')
      .notNull()
      .references(() => publication.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    reason: text('reason', { enum: ['person', 'organisation', 'other'] }).notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.publicationId, t.personId] }),
    index('recusal_person').on(t.personId),
    check('recusal_reason', sql`${t.reason} in ('person', 'organisation', 'other')`),
  ],
);

/** Words that staff keep for the proofreading aid: what to look out for, and what it should be. */
export const wordList = pgTable(
  'word_list',
  {
    id: text('id').primaryKey(),
    kind: text('kind', { enum: ['sensitive', 'typo', 'name'] }).notNull(),
    word: text('word').notNull(),
    /** What it should be; a sensitive word has nothing to be instead. */
    instead: text('instead'),
    /** Null for what the system came with. */
    addedBy: text('added_by').references(() => person.id),
    addedAt: instantColumn('added_at').notNull(),
  },
  (t) => [
    uniqueIndex('word_list_word').on(t.word),
    index('word_list_kind').on(t.kind, t.word),
    check(
      'word_list_kind',
      sql`${t.kind} in ('sensitive', 'typo', 'name') and (${t.kind} = 'sensitive') = (${t.instead} is null)`,
    ),
    check(
      'word_list_length',
      sql`char_length(${t.word}) between 1 and 20 and ${t.instead} is distinct from ${t.word}`,
    ),
  ],
);
