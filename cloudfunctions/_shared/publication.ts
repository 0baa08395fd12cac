import { sql } from 'drizzle-orm';
import {
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instantColumn } from './columns';
import { person } from './tables';

export const publicationKinds = ['nomination'] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** What the public reads. */
export interface Content {
  title: string;
  body: string;
  /** Pictures and video in order, with what stands below them. */
  media: { id: string; caption: string }[];
  /** What else is said, by name. */
  fields: Record<string, string>;
}

const contentColumns = () => ({
  title: text('title').notNull(),
  body: text('body').notNull(),
  media: jsonb('media').$type<Content['media']>().notNull(),
  fields: jsonb('fields').$type<Content['fields']>().notNull(),
});

/**
 * Something the public may come to read: what it is about, and which of its versions is public. The text
 * itself stands in its versions; what is not public here is public nowhere.
 */
export const publication = pgTable(
  'publication',
  {
    id: text('id').primaryKey(),
    /** What it is about, and the record of that domain: a nomination, later a case or a notice. */
    kind: text('kind', { enum: publicationKinds }).notNull(),
    subjectId: text('subject_id').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    /** Since when its domain allows it to be public: consent is there. Without it nothing is published. */
    clearedAt: instantColumn('cleared_at'),
    publishedVersion: smallint('published_version'),
    publishedAt: instantColumn('published_at'),
    /** When what is public was last corrected; the version's note says how. */
    correctedAt: instantColumn('corrected_at'),
    withdrawnAt: instantColumn('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => person.id),
    withdrawnFor: text('withdrawn_for', { enum: ['asked', 'wrong', 'private', 'outdated'] }),
  },
  (t) => [
    uniqueIndex('publication_subject').on(t.kind, t.subjectId),
    index('publication_newest')
      .on(t.publishedAt)
      .where(sql`${t.publishedVersion} is not null`),
    // For the job that shreds: few beside those that are public.
    index('publication_not_public')
      .on(t.subjectId)
      .where(sql`${t.publishedVersion} is null`),
    check('publication_kind', sql`${t.kind} in ('nomination')`),
    check(
      'publication_public',
      sql`(${t.publishedVersion} is null) = (${t.publishedAt} is null)
      and (${t.correctedAt} is null or ${t.publishedAt} is not null)`,
    ),
    check('publication_cleared', sql`${t.publishedVersion} is null or ${t.clearedAt} is not null`),
    check(
      'publication_withdrawn',
      sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null)
      and (${t.withdrawnAt} is null) = (${t.withdrawnFor} is null)
      and (${t.withdrawnAt} is null or ${t.publishedVersion} is null)
      and ${t.withdrawnFor} in ('asked', 'wrong', 'private', 'outdated')`,
    ),
  ],
);

/** A text as it was handed in: never changed afterwards, at most shredded as a whole. */
export const publicationVersion = pgTable(
  'publication_version',
  {
    publicationId: text('publication_id')
      .notNull()
      .references(() => publication.id),
    number: smallint('number').notNull(),
    ...contentColumns(),
    /** Digest of all that stands here and of what it is about: what a signature is put to. */
    digest: text('digest').notNull(),
    /** Whoever had written at it by then, ids in order. */
    wrote: jsonb('wrote').$type<string[]>().notNull(),
    /** What readers are told of a correction; null for a first version. */
    note: text('note'),
    submittedBy: text('submitted_by')
      .notNull()
      .references(() => person.id),
    submittedAt: instantColumn('submitted_at').notNull(),
    status: text('status', { enum: ['reviewing', 'returned', 'recalled', 'signed'] })
      .notNull()
      .default('reviewing'),
    /** 1 first, 2 second, 3 final: whose turn it is, or was at the end. */
    stage: smallint('stage').notNull().default(1),
    stageSince: instantColumn('stage_since').notNull(),
    dueAt: instantColumn('due_at').notNull(),
    heldBy: text('held_by').references(() => person.id),
    heldSince: instantColumn('held_since'),
    /** When the text was shredded; its digest stays, for the chain. */
    shreddedAt: instantColumn('shredded_at'),
  },
  (t) => [
    primaryKey({ columns: [t.publicationId, t.number] }),
    uniqueIndex('version_one_in_review')
      .on(t.publicationId)
      .where(sql`${t.status} = 'reviewing'`),
    index('version_inbox')
      .on(t.stageSince, t.publicationId)
      .where(sql`${t.status} = 'reviewing'`),
    check('version_number', sql`${t.number} >= 1`),
    check('version_status', sql`${t.status} in ('reviewing', 'returned', 'recalled', 'signed')`),
    check(
      'version_stage',
      sql`${t.stage} between 1 and 3 and (${t.status} <> 'signed' or ${t.stage} = 3)`,
    ),
    check('version_shredded', sql`${t.shreddedAt} is null or ${t.status} <> 'reviewing'`),
    check(
      'version_held',
      sql`(${t.heldBy} is null) = (${t.heldSince} is null) and (${t.heldBy} is null or ${t.status} = 'reviewing')`,
    ),
  ],
);

/** The text an editor is working on; handing it in makes a version of it. */
export const publicationDraft = pgTable(
  'publication_draft',
  {
    publicationId: text('publication_id')
      .primaryKey()
      .references(() => publication.id),
    ...contentColumns(),
    /** Counts savings: who saves over somebody else's saving is told. */
    revision: smallint('revision').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => person.id),
    savedAt: instantColumn('saved_at').notNull(),
  },
  (t) => [index('publication_draft_saved').on(t.savedAt, t.publicationId)],
);

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
  (t) => [
    primaryKey({ columns: [t.publicationId, t.personId] }),
    index('contributor_person').on(t.personId),
  ],
);
