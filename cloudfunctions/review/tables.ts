import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
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
