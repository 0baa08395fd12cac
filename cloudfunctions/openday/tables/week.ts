import { sql } from 'drizzle-orm';
import { check, date, pgTable, text } from 'drizzle-orm/pg-core';

/** An open week moved by the district; residents read the reason's words in `rules/plan.ts`. */
export const openWeekOverride = pgTable(
  'open_week_override',
  {
    /** The even month it replaces: `YYYY-MM`. */
    month: text('month').primaryKey(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    reason: text('reason', { enum: ['holiday', 'maintenance', 'weather', 'event'] }).notNull(),
  },
  (t) => [
    check(
      'open_week_override_days',
      sql`${t.lastDay} between ${t.firstDay} and ${t.firstDay} + 13
      and ${t.firstDay} >= make_date(left(${t.month}, 4)::int, right(${t.month}, 2)::int, 1)
      and ${t.lastDay} < make_date(left(${t.month}, 4)::int, right(${t.month}, 2)::int, 1) + interval '1 month'`,
    ),
    check(
      'open_week_override_reason',
      sql`${t.reason} in ('holiday', 'maintenance', 'weather', 'event')`,
    ),
  ],
);
