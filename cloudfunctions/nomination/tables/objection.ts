import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { moves, type ObjectionState } from '../rules/moves';
import { objectionReasons, type ObjectionReason } from '../rules/objection';
import { campaign, nomination, oneOf } from '../tables';

const states = Object.keys(moves.objection) as [ObjectionState, ...ObjectionState[]];
const reasons = Object.keys(objectionReasons) as [ObjectionReason, ...ObjectionReason[]];

/** What somebody says against a name under notice, sealed; read by the panel's secretary and whoever said it. */
export const objection = pgTable(
  'objection',
  {
    id: text('id').primaryKey(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => campaign.id),
    nominationId: text('nomination_id')
      .notNull()
      .references(() => nomination.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    reason: text('reason', { enum: reasons }).notNull(),
    /** Null once it was shredded. */
    textSealed: text('text_sealed'),
    at: instantColumn('at').notNull(),
    /** Last day for an answer. */
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    status: text('status', { enum: states }).notNull().default('objected'),
    answerSealed: text('answer_sealed'),
    answeredBy: text('answered_by').references(() => person.id),
    answeredAt: instantColumn('answered_at'),
    shreddedAt: instantColumn('shredded_at'),
  },
  (t) => [
    uniqueIndex('objection_once').on(t.nominationId, t.personId),
    index('objection_queue').on(t.campaignId, t.at, t.id),
    index('objection_mine').on(t.personId, t.at, t.id),
    check('objection_reason', oneOf(t.reason, reasons)),
    check('objection_status', oneOf(t.status, states)),
    check(
      'objection_answered',
      sql`(${t.status} = 'objected') = (${t.answeredAt} is null) and (${t.answeredAt} is null) = (${t.answeredBy} is null)
      and (${t.answeredAt} is null or ${t.answerSealed} is not null or ${t.shreddedAt} is not null)
      and (${t.textSealed} is null) = (${t.shreddedAt} is not null)`,
    ),
  ],
);
