import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { person } from '../../_shared/tables';
import { nomination } from '../tables';

/** Whoever wrote at what a nomination says: none of them finds that it qualifies, or signs its story. */
export const nominationWriter = pgTable(
  'nomination_writer',
  {
    nominationId: text('nomination_id')
      .notNull()
      .references(() => nomination.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.nominationId, t.personId] })],
);
