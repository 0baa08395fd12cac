import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { recusalReasons, rounds, type RecusalReason, type Round } from '../rules/panel';
import { campaign, nomination, oneOf } from '../tables';

const roundList = Object.keys(rounds) as [Round, ...Round[]];
const reasonList = Object.keys(recusalReasons) as [RecusalReason, ...RecusalReason[]];

/** A review by the panel: opened and closed by its secretary. Until it is closed nobody reads a score. */
export const panelRound = pgTable(
  'panel_round',
  {
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    round: text('round', { enum: roundList }).notNull(),
    openedBy: text('opened_by')
      .notNull()
      .references(() => person.id),
    openedAt: instantColumn('opened_at').notNull(),
    closedBy: text('closed_by').references(() => person.id),
    closedAt: instantColumn('closed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.round] }),
    check('panel_round_round', oneOf(t.round, roundList)),
    check('panel_round_closed', sql`(${t.closedBy} is null) = (${t.closedAt} is null)`),
  ],
);

/** What a round is about, and what came of it once it was closed, by the published rule. */
export const roundEntry = pgTable(
  'round_entry',
  {
    campaignId: text('campaign_id').notNull(),
    round: text('round', { enum: roundList }).notNull(),
    nominationId: text('nomination_id')
      .notNull()
      .references(() => nomination.id),
    mean: numeric('mean', { precision: 5, scale: 2, mode: 'number' }),
    scores: smallint('scores'),
    rank: smallint('rank'),
    chosen: boolean('chosen'),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.round, t.nominationId] }),
    foreignKey({
      name: 'round_entry_round',
      columns: [t.campaignId, t.round],
      foreignColumns: [panelRound.campaignId, panelRound.round],
    }),
    check(
      'round_entry_result',
      sql`(${t.mean} is null) = (${t.rank} is null) and (${t.mean} is null) = (${t.chosen} is null)
      and (${t.mean} is null) = (${t.scores} is null) and ${t.mean} between 0 and 100`,
    ),
  ],
);

/** What one member of the panel gave, sealed. Triggers refuse it of others, after closing, and after recusal. */
export const score = pgTable(
  'score',
  {
    campaignId: text('campaign_id').notNull(),
    round: text('round', { enum: roundList }).notNull(),
    nominationId: text('nomination_id').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    sealed: text('sealed').notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.round, t.nominationId, t.personId] }),
    foreignKey({
      name: 'score_of_entry',
      columns: [t.campaignId, t.round, t.nominationId],
      foreignColumns: [roundEntry.campaignId, roundEntry.round, roundEntry.nominationId],
    }),
  ],
);

/** A member of the panel who does not judge an entry, and why; for good. */
export const scoreRecusal = pgTable(
  'score_recusal',
  {
    nominationId: text('nomination_id')
      .notNull()
      .references(() => nomination.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    reason: text('reason', { enum: reasonList }).notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.nominationId, t.personId] }),
    check('score_recusal_reason', oneOf(t.reason, reasonList)),
  ],
);
