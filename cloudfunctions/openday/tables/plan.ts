import { sql } from 'drizzle-orm';
import { check, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { facility } from '../tables';

/** How a facility usually opens: what a session of it is proposed with. */
export const sessionTemplate = pgTable(
  'session_template',
  {
    facilityId: text('facility_id')
      .primaryKey()
      .references(() => facility.id),
    /** The day of the week it likes best; 0 is Sunday. */
    weekday: smallint('weekday').notNull(),
    /** `HH:MM` on Shanghai's clock. */
    startTime: text('start_time').notNull(),
    minutes: integer('minutes').notNull(),
    capacity: integer('capacity').notNull(),
    groupPercent: smallint('group_percent').notNull().default(20),
    staffPercent: smallint('staff_percent').notNull().default(10),
    /** People it takes for the visit to be worth while; null when there is no such number. */
    minimumNumber: integer('minimum_number'),
    guideTitle: text('guide_title'),
    /** Counts its changes, so that nobody overwrites what they have not seen. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    check('session_template_weekday', sql`${t.weekday} between 0 and 6`),
    check('session_template_start', sql`${t.startTime} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
    check('session_template_minutes', sql`${t.minutes} between 15 and 480`),
    check('session_template_capacity', sql`${t.capacity} between 1 and 500`),
    check(
      'session_template_shares',
      sql`${t.groupPercent} >= 0 and ${t.staffPercent} >= 0 and ${t.groupPercent} + ${t.staffPercent} <= 100`,
    ),
    check('session_template_minimum', sql`${t.minimumNumber} between 1 and ${t.capacity}`),
  ],
);
