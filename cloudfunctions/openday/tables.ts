import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instantColumn } from '../_shared/columns';
import { area, person } from '../_shared/tables';
import {
  acceptedWhole,
  facilityHouse,
  facilityHouseChecks,
  house,
  identity,
  identityChecks,
} from './tables/house';
import { minimum, minimumChecks } from './tables/minimum';

const timeRange = customType<{ data: string }>({ dataType: () => 'tstzrange' });

/** An environmental facility that opens to the public. Unknown facts stay null. */
export const facility = pgTable(
  'facility',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    category: text('category').notNull(),
    status: text('status', { enum: ['active', 'suspended', 'revoked'] }).notNull(),
    areaId: text('area_id').references(() => area.id),
    /** The unit that runs it; the authority that supervises it may be another. */
    operator: text('operator'),
    supervisor: text('supervisor'),
    address: text('address'),
    transport: text('transport'),
    phone: text('phone'),
    intro: text('intro'),
    sights: jsonb('sights').$type<{ title: string; text: string }[]>().notNull(),
    visitingRules: jsonb('visiting_rules').$type<string[]>().notNull(),
    minimumAge: smallint('minimum_age'),
    ...facilityHouse(),
    demo: boolean('demo').notNull().default(false),
  },
  (t) => [
    index('facility_list').on(t.category, t.id),
    check(
      'facility_category',
      sql`${t.category} in ('sewage', 'garbage', 'hazardous', 'monitoring', 'petrochemical', 'power', 'steel', 'cement')`,
    ),
    check('facility_status', sql`${t.status} in ('active', 'suspended', 'revoked')`),
    ...facilityHouseChecks(t),
    check('facility_minimum_age', sql`${t.minimumAge} between 0 and 18`),
  ],
);

/**
 * One guided visit. Its capacity is shared out: a part set aside for groups, a part for people booked by
 * staff, the rest for everybody. Whoever moves seats locks this row first; the checks are the last word.
 */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    facilityId: text('facility_id')
      .notNull()
      .references(() => facility.id),
    /** First day of the open week it belongs to. */
    openWeek: date('open_week', { mode: 'string' }).notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    during: timeRange('during')
      .notNull()
      .generatedAlwaysAs(sql`tstzrange(starts_at, ends_at)`),
    releaseAt: instantColumn('release_at').notNull(),
    bookingClosesAt: instantColumn('booking_closes_at').notNull(),
    cancelUntil: instantColumn('cancel_until').notNull(),
    capacity: integer('capacity').notNull(),
    /** Seats set aside; what is unused when the shares open goes to the waiting list, then to everybody. */
    groupShare: integer('group_share').notNull().default(0),
    staffShare: integer('staff_share').notNull().default(0),
    sharesOpenAt: instantColumn('shares_open_at'),
    sharesOpenedAt: instantColumn('shares_opened_at'),
    publicTaken: integer('public_taken').notNull().default(0),
    groupTaken: integer('group_taken').notNull().default(0),
    staffTaken: integer('staff_taken').notNull().default(0),
    /** Seats kept for offers that wait for their answer. */
    seatsOffered: integer('seats_offered').notNull().default(0),
    /** How many parties wait. While it is not 0, a free seat is theirs and no newcomer's. */
    waiting: integer('waiting').notNull().default(0),
    seatsTaken: integer('seats_taken')
      .notNull()
      .generatedAlwaysAs(sql`public_taken + group_taken + staff_taken`),
    /** Seats nobody sits in yet, but not free for everybody: unused shares and open offers. */
    seatsHeld: integer('seats_held')
      .notNull()
      .generatedAlwaysAs(
        sql`group_share - group_taken + staff_share - staff_taken + seats_offered`,
      ),
    /** A draft is the planner's alone: residents and gates never see it. */
    status: text('status', { enum: ['draft', 'scheduled', 'cancelled'] })
      .notNull()
      .default('scheduled'),
    /** Title of the guide's post who leads it; staff alone read it. */
    guideTitle: text('guide_title'),
    /** Why it was closed, by code: what residents read of it is in `rules/closing.ts`. */
    closedFor: text('closed_for'),
    /** When it was decided who had not come. */
    settledAt: instantColumn('settled_at'),
    ...minimum(),
  },
  (t) => [
    uniqueIndex('session_facility_start').on(t.facilityId, t.startsAt),
    index('session_start').on(t.startsAt, t.id),
    unique('session_as_booked').on(t.id, t.openWeek, t.during),
    check('session_never_over_capacity', sql`${t.seatsTaken} + ${t.seatsHeld} <= ${t.capacity}`),
    check(
      'session_shares',
      sql`${t.publicTaken} >= 0 and ${t.seatsOffered} >= 0 and ${t.waiting} >= 0
      and ${t.groupTaken} between 0 and ${t.groupShare} and ${t.staffTaken} between 0 and ${t.staffShare}`,
    ),
    check(
      'session_cancelled_empty',
      sql`${t.status} <> 'cancelled' or (${t.seatsTaken} = 0 and ${t.seatsOffered} = 0 and ${t.waiting} = 0)`,
    ),
    index('session_line')
      .on(t.id)
      .where(sql`${t.waiting} > 0 or ${t.seatsOffered} > 0`),
    check('session_capacity', sql`${t.capacity} between 1 and 500`),
    ...minimumChecks(t),
    check(
      'session_times',
      sql`${t.releaseAt} < ${t.bookingClosesAt} and ${t.bookingClosesAt} <= ${t.startsAt}
      and ${t.cancelUntil} <= ${t.startsAt} and ${t.startsAt} < ${t.endsAt}`,
    ),
    check(
      'session_status',
      sql`${t.status} in ('draft', 'scheduled', 'cancelled') and (${t.status} = 'cancelled') = (${t.closedFor} is not null)`,
    ),
    check(
      'session_draft_empty',
      sql`${t.status} <> 'draft' or (${t.seatsTaken} = 0 and ${t.seatsOffered} = 0 and ${t.waiting} = 0)`,
    ),
    index('session_week').on(t.openWeek, t.startsAt),
    index('session_settled')
      .on(t.startsAt)
      .where(sql`${t.settledAt} is not null`),
    index('session_unsettled')
      .on(t.endsAt, t.id)
      .where(sql`${t.status} = 'scheduled' and ${t.settledAt} is null`),
    check(
      'session_settled',
      sql`${t.settledAt} is null or (${t.status} <> 'draft' and ${t.endsAt} <= ${t.settledAt})`,
    ),
  ],
);

/**
 * A party's place in a session. Uniqueness over live rows says: one a session, two an open week
 * (`week_slot`), and an exclusion constraint in the migration says: never two at the same time.
 */
export const booking = pgTable(
  'booking',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Its session's own: they follow it when it is moved, and the limits of a person rest on them. */
    openWeek: date('open_week', { mode: 'string' }).notNull(),
    weekSlot: smallint('week_slot').notNull(),
    during: timeRange('during').notNull(),
    partySize: smallint('party_size').notNull(),
    minors: smallint('minors').notNull(),
    code: text('code').notNull(),
    status: text('status', { enum: ['live', 'cancelled', 'late', 'closed'] })
      .notNull()
      .default('live'),
    /** Whose seats it sits in: everybody's, the groups', or those for people booked by staff. */
    pool: text('pool', { enum: ['public', 'group', 'staff'] })
      .notNull()
      .default('public'),
    /** Booked by the waiting list itself, so that staying away leaves no mark. */
    auto: boolean('auto').notNull().default(false),
    guardianConsentAt: instantColumn('guardian_consent_at'),
    ...house(),
    createdAt: instantColumn('created_at').notNull(),
    cancelledAt: instantColumn('cancelled_at'),
    /** When the job that tells of new bookings had dealt with it. */
    toldAt: instantColumn('told_at'),
    /** When its names and phone were shredded; until then there is a visitor for each of its seats. */
    shreddedAt: instantColumn('shredded_at'),
  },
  (t) => [
    foreignKey({
      name: 'booking_of_session',
      columns: [t.sessionId, t.openWeek, t.during],
      foreignColumns: [session.id, session.openWeek, session.during],
    }).onUpdate('cascade'),
    uniqueIndex('booking_once_a_session')
      .on(t.sessionId, t.personId)
      .where(sql`${t.status} = 'live'`),
    uniqueIndex('booking_two_a_week')
      .on(t.personId, t.openWeek, t.weekSlot)
      .where(sql`${t.status} = 'live'`),
    uniqueIndex('booking_code').on(t.sessionId, t.code),
    index('booking_mine').on(t.personId, sql`lower(${t.during})`, t.id),
    index('booking_gate').on(t.sessionId, t.id),
    index('booking_untold')
      .on(t.createdAt)
      .where(sql`${t.toldAt} is null`),
    check('booking_week_slot', sql`${t.weekSlot} in (1, 2)`),
    check(
      'booking_party',
      sql`(${t.pool} = 'group' and ${t.partySize} between 6 and 60 or ${t.pool} <> 'group' and ${t.partySize} between 1 and 5)
      and ${t.minors} between 0 and ${t.partySize} - 1`,
    ),
    check(
      'booking_status',
      sql`(${t.status} = 'live') = (${t.cancelledAt} is null) and ${t.status} in ('live', 'cancelled', 'late', 'closed')`,
    ),
    check('booking_pool', sql`${t.pool} in ('public', 'group', 'staff')`),
    acceptedWhole('booking_notice_whole', t),
  ],
);

/** Names and ages of a party, sealed; shredded 30 days after the visit. */
export const visitor = pgTable(
  'visitor',
  {
    bookingId: text('booking_id')
      .notNull()
      .references(() => booking.id),
    position: smallint('position').notNull(),
    nameSealed: text('name_sealed').notNull(),
    /** Years; null for an adult. */
    age: smallint('age'),
    ...identity(),
  },
  (t) => [
    primaryKey({ columns: [t.bookingId, t.position] }),
    ...identityChecks(t),
    check('visitor_position', sql`${t.position} between 1 and 60`),
    check('visitor_age', sql`${t.age} between 0 and 17`),
  ],
);

/** The phone to call about a booking, sealed, with its keyed hash; shredded with the names. */
export const contact = pgTable('contact', {
  bookingId: text('booking_id')
    .primaryKey()
    .references(() => booking.id),
  phoneSealed: text('phone_sealed').notNull(),
  phoneHash: text('phone_hash').notNull(),
});
