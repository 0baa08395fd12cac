import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import { instantColumn } from './columns';
import { messageAnswers, messageKinds, type StoredFields } from './message';

const oneOfMessageKinds = (kind: AnyPgColumn) =>
  sql`${kind} in (${sql.raw(messageKinds.map((each) => `'${each}'`).join(', '))})`;

/** A sub-district of the district (镇街). Reference data, not personal. */
export const area = pgTable(
  'area',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['street', 'town'] }).notNull(),
    aliases: jsonb('aliases').$type<string[]>().notNull(),
    /** Statistical code under the former district, shown only. */
    legacyCode: text('legacy_code'),
  },
  (t) => [check('area_kind', sql`${t.kind} in ('street', 'town')`)],
);

/** Someone with an account. Holds nothing personal; deletion leaves this row as a tombstone. */
export const person = pgTable(
  'person',
  {
    id: text('id').primaryKey(),
    createdAt: instantColumn('created_at').notNull(),
    deletedAt: instantColumn('deleted_at'),
    /** Booked for by staff and known by a phone alone: has no account, never signs in, is told nothing. */
    guest: boolean('guest').notNull().default(false),
  },
  (t) => [
    index('person_guest')
      .on(t.id)
      .where(sql`${t.guest}`),
    // For jobs that take away what people left behind.
    index('person_left')
      .on(t.id)
      .where(sql`${t.deletedAt} is not null`),
  ],
);

/** Every acceptance of the privacy notice and its withdrawal. */
export const consent = pgTable(
  'consent',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    version: text('version').notNull(),
    acceptedAt: instantColumn('accepted_at').notNull(),
    withdrawnAt: instantColumn('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('consent_standing')
      .on(t.personId)
      .where(sql`${t.withdrawnAt} is null`),
  ],
);

/** An opaque token, stored hashed. */
export const accessToken = pgTable(
  'access_token',
  {
    hash: text('hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    createdAt: instantColumn('created_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    revokedAt: instantColumn('revoked_at'),
  },
  (t) => [index('access_token_person').on(t.personId)],
);

/** How a person is recognised: a keyed hash of WeChat's OPENID, or the name of a demo person. */
export const identity = pgTable(
  'identity',
  {
    provider: text('provider', { enum: ['wechat', 'demo'] }).notNull(),
    subjectHash: text('subject_hash').notNull(),
    subjectSealed: text('subject_sealed').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.subjectHash] }),
    index('identity_person').on(t.personId),
  ],
);

/** A staff role with its scope: `facility:…`, `area:…`, or the whole district (`*`). */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role').notNull(),
    scope: text('scope').notNull(),
    /** What colleagues and visitors call this post: “讲解员 1 号”. A title, not a personal name. */
    title: text('title').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedAt: instantColumn('granted_at').notNull(),
    revokedAt: instantColumn('revoked_at'),
    revokedBy: text('revoked_by'),
  },
  (t) => [
    uniqueIndex('role_grant_standing')
      .on(t.personId, t.role, t.scope)
      .where(sql`${t.revokedAt} is null`),
    // Titles of posts that ended are still shown beside what was done in them.
    index('role_grant_title').on(t.personId, t.role, t.grantedAt),
    check(
      'role_grant_role',
      sql`${t.role} in ('guide', 'planner', 'handler', 'editor', 'reviewer', 'panel', 'secretary', 'admin')
      and (${t.role} in ('panel', 'secretary')) = (${t.scope} like 'campaign:%')`,
    ),
  ],
);

/** Who did what to which record, when, and in which role. Append-only: a trigger refuses the rest. */
export const audit = pgTable(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: instantColumn('at').notNull(),
    actorId: text('actor_id').notNull(),
    actorRole: text('actor_role').notNull(),
    act: text('act').notNull(),
    subject: text('subject').notNull(),
    detail: jsonb('detail').$type<Record<string, string | number | boolean | null>>().notNull(),
  },
  (t) => [index('audit_subject').on(t.subject, t.id), index('audit_actor').on(t.actorId, t.id)],
);

/** One row per successful tap; the same key with the same payload returns `response` again. */
export const idempotency = pgTable(
  'idempotency',
  {
    personId: text('person_id').notNull(),
    procedure: text('procedure').notNull(),
    key: text('key').notNull(),
    payloadHash: text('payload_hash').notNull(),
    response: jsonb('response'),
    at: instantColumn('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.procedure, t.key] }),
    index('idempotency_at').on(t.at),
  ],
);

/** How often somebody tried something in one minute, the last in which they did. */
export const attempt = pgTable(
  'attempt',
  {
    who: text('who').notNull(),
    what: text('what').notNull(),
    minute: instantColumn('minute').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.who, t.what] }), index('attempt_minute').on(t.minute)],
);

/** What a person was told, kept for them in the app whether or not WeChat told them too. */
export const inbox = pgTable(
  'inbox',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** The same for one thing told once: a job that runs twice tells nothing twice. */
    dedupe: text('dedupe').notNull(),
    kind: text('kind', { enum: messageKinds }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Id of the record it is about. */
    subject: text('subject').notNull(),
    /** Path of the page it opens, with its parameters and without a leading slash. */
    page: text('page').notNull(),
    at: instantColumn('at').notNull(),
    readAt: instantColumn('read_at'),
  },
  (t) => [
    uniqueIndex('inbox_told_once').on(t.personId, t.dedupe),
    index('inbox_mine').on(t.personId, t.at, t.id),
    index('inbox_unread')
      .on(t.personId)
      .where(sql`${t.readAt} is null`),
    index('inbox_at').on(t.at),
    check('inbox_kind', oneOfMessageKinds(t.kind)),
  ],
);

/** Every answer to WeChat's question about a kind of message. An acceptance is good for one message. */
export const messageConsent = pgTable(
  'message_consent',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: messageKinds }).notNull(),
    templateId: text('template_id').notNull(),
    answer: text('answer', { enum: messageAnswers }).notNull(),
    at: instantColumn('at').notNull(),
    usedAt: instantColumn('used_at'),
  },
  (t) => [
    index('message_consent_unused')
      .on(t.personId, t.kind, t.at)
      .where(sql`${t.answer} = 'accept' and ${t.usedAt} is null`),
    index('message_consent_person').on(t.personId, t.at),
    check('message_consent_kind', oneOfMessageKinds(t.kind)),
    check(
      'message_consent_answer',
      sql`${t.answer} in ('accept', 'reject', 'ban', 'filter') and (${t.usedAt} is null or ${t.answer} = 'accept')`,
    ),
  ],
);

/**
 * A WeChat message still to be sent, or what became of it. `due_at` is also the lease: whoever claims
 * a row moves it ahead, so that the row comes back by itself when they die.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** The consent this message uses up: one consent, one message. */
    consentId: text('consent_id')
      .notNull()
      .unique()
      .references(() => messageConsent.id),
    kind: text('kind', { enum: messageKinds }).notNull(),
    templateId: text('template_id').notNull(),
    fields: jsonb('fields').$type<StoredFields>().notNull(),
    /** Record it is about: when that ends, what was not sent yet is taken back. */
    subject: text('subject'),
    page: text('page').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    dueAt: instantColumn('due_at').notNull(),
    /** After this instant it would tell nothing of use. */
    usefulUntil: instantColumn('useful_until').notNull(),
    attempts: smallint('attempts').notNull().default(0),
    state: text('state', { enum: ['waiting', 'sent', 'refused', 'failed', 'late'] })
      .notNull()
      .default('waiting'),
    reason: text('reason'),
    doneAt: instantColumn('done_at'),
  },
  (t) => [
    index('outbox_due')
      .on(t.dueAt)
      .where(sql`${t.state} = 'waiting'`),
    index('outbox_done')
      .on(t.doneAt)
      .where(sql`${t.state} <> 'waiting'`),
    index('outbox_person').on(t.personId),
    index('outbox_subject')
      .on(t.subject)
      .where(sql`${t.state} = 'waiting'`),
    check('outbox_kind', oneOfMessageKinds(t.kind)),
    check(
      'outbox_state',
      sql`${t.state} in ('waiting', 'sent', 'refused', 'failed', 'late')
      and (${t.state} = 'waiting') = (${t.doneAt} is null)`,
    ),
  ],
);
