import { sql } from 'drizzle-orm';
import { check, date, pgTable, text } from 'drizzle-orm/pg-core';

/** Days off and make-up working days as published, with the notice they come from. */
export const calendarDay = pgTable(
  'calendar_day',
  {
    day: date('day', { mode: 'string' }).primaryKey(),
    kind: text('kind', { enum: ['holiday', 'workday'] }).notNull(),
    name: text('name').notNull(),
    source: text('source').notNull(),
  },
  (t) => [check('calendar_day_kind', sql`${t.kind} in ('holiday', 'workday')`)],
);
