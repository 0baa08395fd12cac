import { sql } from 'drizzle-orm';
import {
  check,
  date,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { nomination } from '../tables';

/** A leaf sent to a story: once a day by one person, three a day in all (`slot`). Weighs nothing. */
export const support = pgTable(
  'support',
  {
    nominationId: text('nomination_id')
      .notNull()
      .references(() => nomination.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Shanghai's date. */
    day: date('day', { mode: 'string' }).notNull(),
    slot: smallint('slot').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.nominationId, t.personId, t.day] }),
    uniqueIndex('support_three_a_day').on(t.personId, t.day, t.slot),
    check('support_slot', sql`${t.slot} between 1 and 3`),
  ],
);

/** How many leaves a story got; a trigger counts with every row that comes or goes. */
export const supportTotal = pgTable(
  'support_total',
  {
    nominationId: text('nomination_id')
      .primaryKey()
      .references(() => nomination.id),
    supports: integer('supports').notNull(),
  },
  (t) => [check('support_total_counted', sql`${t.supports} >= 0`)],
);
