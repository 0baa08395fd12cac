import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import { instantColumn } from '../../_shared/columns';
import { person } from '../../_shared/tables';
import { moves, type ConsentState } from '../rules/moves';
import { nomination, oneOf } from '../tables';

const states = Object.keys(moves.nomineeConsent) as [ConsentState, ...ConsentState[]];

/**
 * The nominee's word. It is given by an account that showed the nominee's own phone number, or on a paper that
 * one person of the staff entered and another checked; a yes says whether the nominee is of age, or which
 * guardian agrees, and that others in the pictures agreed.
 */
export const nomineeConsent = pgTable(
  'nominee_consent',
  {
    nominationId: text('nomination_id')
      .primaryKey()
      .references(() => nomination.id),
    status: text('status', { enum: states }).notNull().default('asked'),
    /** When the nominee was to be asked first, or anew after their yes fell: the days without an answer count from here. */
    askedAt: instantColumn('asked_at').notNull(),
    /** Hash of the link's secret; the latest link is the only one that opens. */
    tokenHash: text('token_hash').unique('nominee_consent_token'),
    tokenUntil: instantColumn('token_until'),
    /** Wrong phones shown to this link. */
    tries: smallint('tries').notNull().default(0),
    /** The account that showed the phone number. */
    verifiedBy: text('verified_by').references(() => person.id),
    verifiedAt: instantColumn('verified_at'),
    /** Where the signed paper is filed, when staff entered one. */
    paperPlace: text('paper_place'),
    paperBy: text('paper_by').references(() => person.id),
    checkedBy: text('checked_by').references(() => person.id),
    adult: boolean('adult'),
    guardianSealed: text('guardian_sealed'),
    portrait: text('portrait', { enum: ['none', 'agreed'] }),
    /** Digest of the text agreed to: a yes counts for no other. */
    agreedTo: text('agreed_to'),
    /** Version of the words agreed to. */
    version: text('version'),
    answeredAt: instantColumn('answered_at'),
  },
  (t) => [
    index('nominee_consent_mine').on(t.verifiedBy),
    // For the job that shreds: few beside those who agreed.
    index('nominee_consent_not_given')
      .on(t.nominationId)
      .where(sql`${t.status} <> 'given'`),
    check('nominee_consent_status', oneOf(t.status, states)),
    check('nominee_consent_tries', sql`${t.tries} between 0 and 5`),
    check('nominee_consent_portrait', sql`${t.portrait} in ('none', 'agreed')`),
    check('nominee_consent_answered', sql`(${t.status} = 'asked') = (${t.answeredAt} is null)`),
    check(
      'nominee_consent_given',
      sql`${t.status} not in ('given', 'taken_back') or (
        (${t.verifiedBy} is not null or ${t.checkedBy} is not null)
        and ${t.version} is not null and ${t.agreedTo} is not null and ${t.portrait} is not null and ${t.adult} is not null
        and (${t.adult} or ${t.guardianSealed} is not null))`,
    ),
    check(
      'nominee_consent_paper',
      sql`(${t.paperBy} is null) = (${t.paperPlace} is null)
      and (${t.checkedBy} is null or (${t.paperBy} is not null and ${t.checkedBy} <> ${t.paperBy}))`,
    ),
    check('nominee_consent_verified', sql`(${t.verifiedBy} is null) = (${t.verifiedAt} is null)`),
  ],
);
