import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  type PgColumn,
} from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { area } from '../../_shared/tables';
import { comeWith, leaveBehind, type BroughtAlong, type LeftBehind } from '../rules/house';

/**
 * What people agree to before they come, in versions that are only ever added. Those without a facility
 * hold for every facility that has none of its own; the guards' migration brings the first of them.
 */
export const safetyNotice = pgTable(
  'safety_notice',
  {
    id: text('id').primaryKey(),
    /** References the facility; the key is in the guards' migration. */
    facilityId: text('facility_id'),
    version: smallint('version').notNull(),
    lines: jsonb('lines').$type<string[]>().notNull(),
    since: instantColumn('since').notNull(),
  },
  (t) => [
    unique('safety_notice_version').on(t.facilityId, t.version).nullsNotDistinct(),
    check('safety_notice_counted', sql`${t.version} >= 1`),
    check(
      'safety_notice_lines',
      sql`jsonb_typeof(${t.lines}) = 'array' and jsonb_array_length(${t.lines}) between 1 and 6`,
    ),
  ],
);

/** What a facility asks of those who come; the items are those of `rules/house.ts`. */
export const facilityHouse = () => ({
  residentsOnly: boolean('residents_only').notNull().default(false),
  idRequired: boolean('id_required').notNull().default(false),
  notToBring: text('not_to_bring').array().$type<LeftBehind[]>().notNull().default([]),
  toBring: text('to_bring').array().$type<BroughtAlong[]>().notNull().default([]),
});

const among = (column: PgColumn, items: object) =>
  sql`${column} <@ ${sql.raw(`'{${Object.keys(items).join(',')}}'::text[]`)}`;

export const facilityHouseChecks = (t: { notToBring: PgColumn; toBring: PgColumn }) => [
  check('facility_not_to_bring', among(t.notToBring, leaveBehind)),
  check('facility_to_bring', among(t.toBring, comeWith)),
];

/** The notice a party agreed to, and when; empty for what was booked before notices had versions. */
export const acceptance = () => ({
  noticeId: text('notice_id').references(() => safetyNotice.id),
  noticeAcceptedAt: instantColumn('notice_accepted_at'),
});

/** Agreed to as a whole or not at all. */
export const acceptedWhole = (
  name: string,
  t: { noticeId: PgColumn; noticeAcceptedAt: PgColumn },
) => check(name, sql`(${t.noticeId} is null) = (${t.noticeAcceptedAt} is null)`);

/** A booking's side of the house rules. */
export const house = () => ({
  ...acceptance(),
  /** Where the booker lives, works or studies, where a facility is for residents only. */
  areaId: text('area_id').references(() => area.id),
  /** Its session was merged into another: until then cancelling leaves no mark, whatever the session says. */
  freeUntil: instantColumn('free_until'),
});

/** An ID number that is never kept whole. `idSession` is the session while the booking is live. */
export const identity = () => ({
  idHash: text('id_hash'),
  idLastFour: text('id_last_four'),
  idSession: text('id_session'),
});

export const identityChecks = (t: Record<keyof ReturnType<typeof identity>, PgColumn>) => [
  uniqueIndex('visitor_once_a_session')
    .on(t.idSession, t.idHash)
    .where(sql`${t.idSession} is not null`),
  check(
    'visitor_id_whole',
    sql`(${t.idHash} is null) = (${t.idLastFour} is null) and (${t.idHash} is not null or ${t.idSession} is null)
      and (${t.idLastFour} is null or ${t.idLastFour} ~ '^[0-9]{3}[0-9X]$')`,
  ),
];
