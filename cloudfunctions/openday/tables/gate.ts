import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { booking, session } from '../tables';
import { checkIn, gateDevice } from './check-in';

/** A session's list on a phone. The phone is through once it said “nothing left to send” after the session. */
export const gateSync = pgTable(
  'gate_sync',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id),
    deviceId: text('device_id')
      .notNull()
      .references(() => gateDevice.id),
    loadedAt: instantColumn('loaded_at').notNull(),
    /** When the phone last had nothing left to send, and the number of its last event then. */
    clearAt: instantColumn('clear_at'),
    through: integer('through'),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.deviceId] }),
    check('gate_sync_whole', sql`(${t.clearAt} is null) = (${t.through} is null)`),
  ],
);

/** Everything a phone noted without network, as it was sent and what became of it; never changed to please. */
export const gateEvent = pgTable(
  'gate_event',
  {
    deviceId: text('device_id')
      .notNull()
      .references(() => gateDevice.id),
    /** Counts up on the phone. */
    number: integer('number').notNull(),
    kind: text('kind', { enum: ['admit', 'undo', 'walkIn'] }).notNull(),
    by: text('by')
      .notNull()
      .references(() => person.id),
    /** Null when the session is none of the sender's. */
    sessionId: text('session_id').references(() => session.id),
    bookingId: text('booking_id').references(() => booking.id),
    checkInId: text('check_in_id').references(() => checkIn.id),
    /** The event of the same phone that this one takes back. */
    undoes: integer('undoes'),
    adults: smallint('adults').notNull().default(0),
    children: smallint('children').notNull().default(0),
    outcome: text('outcome', { enum: ['recorded', 'repeated', 'conflict', 'refused'] }).notNull(),
    refusal: text('refusal'),
    /** As it came, for whoever has to find out: ids and codes only. */
    sent: jsonb('sent').$type<Record<string, unknown>>().notNull(),
    receivedAt: instantColumn('received_at').notNull(),
    /** The phone's own clock, which may be wrong. */
    deviceAt: instantColumn('device_at').notNull(),
    /** By the server's clock: receipt less the event's age at sending. */
    happenedAt: instantColumn('happened_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.deviceId, t.number] }),
    index('gate_event_session').on(t.sessionId, t.kind),
    index('gate_event_booking').on(t.bookingId),
    index('gate_event_undoes').on(t.deviceId, t.undoes),
    check('gate_event_number', sql`${t.number} > 0`),
    check('gate_event_kind', sql`${t.kind} in ('admit', 'undo', 'walkIn')`),
    check(
      'gate_event_outcome',
      sql`${t.outcome} in ('recorded', 'repeated', 'conflict', 'refused')
      and (${t.outcome} = 'refused') = (${t.refusal} is not null)`,
    ),
    check(
      'gate_event_walk_in',
      sql`${t.adults} >= 0 and ${t.children} >= 0
      and (${t.kind} = 'walkIn') = (${t.adults} + ${t.children} > 0)`,
    ),
    check('gate_event_not_later', sql`${t.happenedAt} <= ${t.receivedAt}`),
  ],
);

/** Two phones let the same party in: the standing check-in, and the event of the other phone. */
export const gateConflict = pgTable(
  'gate_conflict',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => session.id),
    checkInId: text('check_in_id')
      .notNull()
      .references(() => checkIn.id),
    deviceId: text('device_id').notNull(),
    number: integer('number').notNull(),
    foundAt: instantColumn('found_at').notNull(),
    resolution: text('resolution', { enum: ['same_party', 'wrong_count', 'withdrawn'] }),
    resolvedAt: instantColumn('resolved_at'),
    resolvedBy: text('resolved_by').references(() => person.id),
  },
  (t) => [
    foreignKey({
      columns: [t.deviceId, t.number],
      foreignColumns: [gateEvent.deviceId, gateEvent.number],
      name: 'gate_conflict_event',
    }),
    uniqueIndex('gate_conflict_once').on(t.deviceId, t.number),
    index('gate_conflict_session').on(t.sessionId, t.id),
    index('gate_conflict_check_in').on(t.checkInId),
    check(
      'gate_conflict_resolution',
      sql`${t.resolution} in ('same_party', 'wrong_count', 'withdrawn')`,
    ),
    check(
      'gate_conflict_whole',
      sql`(${t.resolution} is null) = (${t.resolvedAt} is null)
      and (${t.resolution} is null) = (${t.resolvedBy} is null)`,
    ),
  ],
);
