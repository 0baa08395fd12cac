import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instantColumn } from '../_shared/columns';
import { publication, publicationVersion } from '../_shared/publication';
import { person } from '../_shared/tables';

/** The text an editor is working on; handing it in makes a version of it. */
export const draft = pgTable('publication_draft', {
  publicationId: text('publication_id')
    .primaryKey()
    .references(() => publication.id),
  title: text('title').notNull(),
  body: text('body').notNull(),
  media: jsonb('media').$type<{ id: string; caption: string }[]>().notNull(),
  fields: jsonb('fields').$type<Record<string, string>>().notNull(),
  /** Counts savings: who saves over somebody else's saving is told. */
  revision: smallint('revision').notNull(),
  savedBy: text('saved_by')
    .notNull()
    .references(() => person.id),
  savedAt: instantColumn('saved_at').notNull(),
});

/** Whoever wrote or changed the text of any version: none of them signs. */
export const contributor = pgTable(
  'contributor',
  {
    publicationId: text('publication_id')
      .notNull()
      .references(() => publication.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.publicationId, t.personId] })],
);

/** A reviewer who stepped back from a text, and why. */
export const recusal = pgTable(
  'recusal',
  {
    publicationId: text('publication_id')
      .notNull()
      .references(() => publication.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    reason: text('reason', { enum: ['person', 'organisation', 'other'] }).notNull(),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.publicationId, t.personId] }),
    check('recusal_reason', sql`${t.reason} in ('person', 'organisation', 'other')`),
  ],
);

/**
 * The log of all sign-offs, one chain: each record's hash covers the one before and everything it says.
 * A trigger continues the chain and refuses signatures out of order, twice by one person, or by whoever
 * wrote the text; another refuses every change.
 */
export const signOff = pgTable(
  'sign_off',
  {
    /** 1, 2, 3 … without a gap. */
    number: bigint('number', { mode: 'number' }).primaryKey(),
    publicationId: text('publication_id').notNull(),
    version: smallint('version').notNull(),
    stage: smallint('stage').notNull(),
    act: text('act', {
      enum: ['signed', 'returned', 'proofread', 'recused', 'withdrawn'],
    }).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** Digest of the version it was put to. */
    digest: text('digest').notNull(),
    /** Checks ticked, reason code, remarks to colleagues: what the record says besides. */
    said: jsonb('said').$type<SignOffSaid>().notNull(),
    at: instantColumn('at').notNull(),
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'sign_off_of_version',
      columns: [t.publicationId, t.version],
      foreignColumns: [publicationVersion.publicationId, publicationVersion.number],
    }),
    uniqueIndex('sign_off_once_a_stage')
      .on(t.publicationId, t.version, t.stage)
      .where(sql`${t.act} = 'signed'`),
    uniqueIndex('sign_off_three_people')
      .on(t.publicationId, t.version, t.personId)
      .where(sql`${t.act} = 'signed'`),
    index('sign_off_of').on(t.publicationId, t.version, t.number),
    check('sign_off_stage', sql`${t.stage} between 1 and 3`),
    check(
      'sign_off_act',
      sql`${t.act} in ('signed', 'returned', 'proofread', 'recused', 'withdrawn')`,
    ),
  ],
);

export interface SignOffSaid {
  checks?: string[];
  reason?: string;
  remark?: string;
}
