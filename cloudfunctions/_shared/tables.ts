import { sql } from 'drizzle-orm';
import {
  bigserial,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instantColumn } from './columns';

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
export const person = pgTable('person', {
  id: text('id').primaryKey(),
  createdAt: instantColumn('created_at').notNull(),
  deletedAt: instantColumn('deleted_at'),
});

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
    check(
      'role_grant_role',
      sql`${t.role} in ('guide', 'planner', 'handler', 'editor', 'reviewer', 'admin')`,
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
