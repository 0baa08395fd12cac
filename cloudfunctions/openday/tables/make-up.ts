import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { booking, facility, session } from '../tables';
import { waitingEntry } from './waiting';

/**
 * What a closed booking is owed: the head of the line in the facility's next session. It has nobody's
 * names: they stay with the booking. Triggers end it with the place it was given, and open it again where
 * that place was lost.
 */
export const makeUp = pgTable(
  'make_up',
  {
    bookingId: text('booking_id')
      .primaryKey()
      .references(() => booking.id),
    facilityId: text('facility_id')
      .notNull()
      .references(() => facility.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** The session that was closed, the last of them where it happened again: it is owed a later one. */
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id),
    claimedAt: instantColumn('claimed_at').notNull(),
    until: instantColumn('until').notNull(),
    /** The place in line that serves it; null while it waits for a session. */
    entryId: text('entry_id').references(() => waitingEntry.id),
    endedAt: instantColumn('ended_at'),
  },
  (t) => [
    uniqueIndex('make_up_entry').on(t.entryId),
    index('make_up_standing')
      .on(t.facilityId, t.claimedAt)
      .where(sql`${t.endedAt} is null`),
    index('make_up_mine').on(t.personId, t.claimedAt),
    index('make_up_until')
      .on(t.until)
      .where(sql`${t.endedAt} is null`),
    check('make_up_time', sql`${t.until} > ${t.claimedAt} and ${t.endedAt} >= ${t.claimedAt}`),
  ],
);
