import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { facility, session } from '../tables';

/**
 * Somebody who wants to see a facility where nothing can be booked. Told once, of the first session that
 * becomes bookable; then it has served.
 */
export const wish = pgTable(
  'wish',
  {
    facilityId: text('facility_id')
      .notNull()
      .references(() => facility.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    wishedAt: instantColumn('wished_at').notNull(),
    toldAt: instantColumn('told_at'),
    toldOf: text('told_of').references(() => session.id),
  },
  (t) => [
    primaryKey({ columns: [t.facilityId, t.personId] }),
    index('wish_person').on(t.personId, t.facilityId),
    index('wish_to_tell')
      .on(t.facilityId, t.personId)
      .where(sql`${t.toldAt} is null`),
    index('wish_waiting')
      .on(t.facilityId, t.wishedAt)
      .where(sql`${t.toldAt} is null`),
    check('wish_told_whole', sql`(${t.toldAt} is null) = (${t.toldOf} is null)`),
  ],
);
