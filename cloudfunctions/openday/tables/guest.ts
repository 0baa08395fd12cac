import { pgTable, text } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';

/**
 * Somebody without an account whom staff book for, known by the keyed hash of their phone alone. Every
 * limit of a person holds for them through `person_id`; they never sign in and have no inbox.
 */
export const guest = pgTable('guest', {
  phoneHash: text('phone_hash').primaryKey(),
  personId: text('person_id')
    .notNull()
    .unique()
    .references(() => person.id),
  /** When staff last booked for them. */
  seenAt: instantColumn('seen_at').notNull(),
});
