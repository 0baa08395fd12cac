import { sql, type SQL } from 'drizzle-orm';
import {
  check,
  date,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { instantColumn } from '../_shared/columns';
import { area, person } from '../_shared/tables';
import { sources, workKinds, type Source, type WorkKind } from './rules';
import { moves, type NominationStatus } from './rules/moves';
import { stageOrder } from './rules/campaign';

/** A column's values, as the rules know them. */
export const oneOf = (column: AnyPgColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((each) => `'${each}'`).join(', '))})`;

export const workKindList = Object.keys(workKinds) as [WorkKind, ...WorkKind[]];
const sourceList = Object.keys(sources) as [Source, ...Source[]];
const statusList = Object.keys(moves.nomination) as [NominationStatus, ...NominationStatus[]];

/** One round of looking for devoted people; its stages stand in `campaign_stage`. */
export const campaign = pgTable(
  'campaign',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    intro: text('intro').notNull(),
    /** How many the first and the final review choose; null where there is no such review. */
    firstPlaces: smallint('first_places'),
    finalPlaces: smallint('final_places'),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instantColumn('created_at').notNull(),
    publishedAt: instantColumn('published_at'),
    /** Since when readers see how often a story was supported. */
    supportsShownAt: instantColumn('supports_shown_at'),
    announcedAt: instantColumn('announced_at'),
  },
  (t) => [
    index('campaign_published').on(t.publishedAt),
    check(
      'campaign_places',
      sql`(${t.firstPlaces} is null or ${t.firstPlaces} between 1 and 200) and (${t.finalPlaces} is null or ${t.finalPlaces} between 1 and 200)`,
    ),
    check(
      'campaign_order',
      sql`${t.publishedAt} is not null or (${t.supportsShownAt} is null and ${t.announcedAt} is null)`,
    ),
  ],
);

/** When a campaign's stages are, both days included. That they follow one another is kept by a trigger. */
export const campaignStage = pgTable(
  'campaign_stage',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    stage: text('stage', { enum: stageOrder as [string, ...string[]] }).notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.stage] }),
    check('campaign_stage_stage', oneOf(t.stage, stageOrder)),
    check('campaign_stage_days', sql`${t.firstDay} <= ${t.lastDay}`),
  ],
);

/**
 * Somebody proposed for a campaign. Holds nothing that says who: name, phone and story stand sealed in
 * `nomination_text` and are shredded; the row stays for the count.
 */
export const nomination = pgTable(
  'nomination',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    kind: text('kind', { enum: workKindList }).notNull(),
    areaId: text('area_id')
      .notNull()
      .references(() => area.id),
    source: text('source', { enum: sourceList }).notNull(),
    nominatedBy: text('nominated_by').references(() => person.id),
    /** Staff who wrote it down for somebody who came or wrote. */
    enteredBy: text('entered_by').references(() => person.id),
    /** Keyed hash of the nominee's phone. */
    phoneHash: text('phone_hash'),
    status: text('status', { enum: statusList }).notNull().default('submitted'),
    /** Why it was returned or refused, a code. */
    reason: text('reason'),
    day: date('day', { mode: 'string' }).notNull(),
    daySlot: smallint('day_slot'),
    createdAt: instantColumn('created_at').notNull(),
    /** When the status last changed. */
    movedAt: instantColumn('moved_at').notNull(),
    /** When the text was handed to the editors of the review spine. */
    handedAt: instantColumn('handed_at'),
    /** When those concerned were told that the story is public. */
    toldAt: instantColumn('told_at'),
    shreddedAt: instantColumn('shredded_at'),
  },
  (t) => [
    uniqueIndex('nomination_a_day').on(t.nominatedBy, t.day, t.daySlot),
    uniqueIndex('nomination_once')
      .on(t.campaignId, t.nominatedBy, t.phoneHash)
      .where(sql`${t.status} not in ('withdrawn', 'unqualified')`),
    index('nomination_entries').on(t.campaignId, t.createdAt, t.id),
    index('nomination_by_status').on(t.campaignId, t.status, t.createdAt, t.id),
    index('nomination_mine').on(t.nominatedBy, t.createdAt, t.id),
    index('nomination_same_phone').on(t.campaignId, t.phoneHash),
    index('nomination_to_tell')
      .on(t.handedAt)
      .where(sql`${t.toldAt} is null and ${t.handedAt} is not null`),
    // For the job that shreds: each a few rows of a table whose stories are kept.
    index('nomination_ended')
      .on(t.movedAt)
      .where(sql`${t.shreddedAt} is null and ${t.status} in ('unqualified', 'withdrawn')`),
    index('nomination_not_handed')
      .on(t.campaignId)
      .where(sql`${t.shreddedAt} is null and ${t.handedAt} is null`),
    check('nomination_kind', oneOf(t.kind, workKindList)),
    check('nomination_status', oneOf(t.status, statusList)),
    check(
      'nomination_source',
      sql`(${oneOf(t.source, ['self', 'colleague', 'organisation'])} and ${t.nominatedBy} is not null and ${t.enteredBy} is null and ${t.daySlot} between 1 and 3)
      or (${oneOf(t.source, ['in_person', 'letter'])} and ${t.enteredBy} is not null and ${t.nominatedBy} is null and ${t.daySlot} is null)`,
    ),
    check(
      'nomination_reason',
      sql`(${t.status} in ('returned', 'unqualified')) = (${t.reason} is not null)`,
    ),
    check('nomination_shredded', sql`${t.shreddedAt} is null or ${t.phoneHash} is null`),
  ],
);

/** What a nomination says, sealed, and its pictures; gone once it is shredded. */
export const nominationText = pgTable('nomination_text', {
  nominationId: text('nomination_id')
    .primaryKey()
    .references(() => nomination.id),
  sealed: text('sealed').notNull(),
  /** Keyed hash of what it says: what the nominee's yes is given to. */
  digest: text('digest').notNull(),
  /** What staff answered when they returned or refused it, sealed. */
  noteSealed: text('note_sealed'),
});
