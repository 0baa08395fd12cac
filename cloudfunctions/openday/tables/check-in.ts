import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { booking } from '../tables';

/** A phone at the gate, by a random id it gave itself; it belongs to the guide who first used it. */
export const gateDevice = pgTable('gate_device', {
  id: text('id').primaryKey(),
  personId: text('person_id')
    .notNull()
    .references(() => person.id),
  firstSeenAt: instantColumn('first_seen_at').notNull(),
});

/** An admission at the gate; undoing keeps the row with its reason. */
export const checkIn = pgTable(
  'check_in',
  {
    id: text('id').primaryKey(),
    bookingId: text('booking_id')
      .notNull()
      .references(() => booking.id),
    at: instantColumn('at').notNull(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    means: text('means', { enum: ['scan', 'code'] }).notNull(),
    /** The phone it was done on, where the phone said so. */
    deviceId: text('device_id').references(() => gateDevice.id),
    undoneAt: instantColumn('undone_at'),
    undoneBy: text('undone_by').references(() => person.id),
    undoReason: text('undo_reason'),
  },
  (t) => [
    uniqueIndex('check_in_once')
      .on(t.bookingId)
      .where(sql`${t.undoneAt} is null`),
    index('check_in_booking').on(t.bookingId),
    check('check_in_means', sql`${t.means} in ('scan', 'code')`),
    check(
      'check_in_undo_whole',
      sql`(${t.undoneAt} is null) = (${t.undoneBy} is null) and (${t.undoneAt} is null) = (${t.undoReason} is null)`,
    ),
  ],
);
