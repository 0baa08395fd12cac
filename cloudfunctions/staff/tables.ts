import { sql } from 'drizzle-orm';
import { check, pgTable, text } from 'drizzle-orm/pg-core';
import { instantColumn } from '../_shared/columns';
import { person } from '../_shared/tables';

/** A one-time offer of a role: the secret is stored hashed, used once, and runs out. */
export const invitation = pgTable(
  'invitation',
  {
    id: text('id').primaryKey(),
    secretHash: text('secret_hash').notNull().unique('invitation_secret'),
    role: text('role').notNull(),
    scope: text('scope').notNull(),
    title: text('title').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    usedBy: text('used_by').references(() => person.id),
    usedAt: instantColumn('used_at'),
    withdrawnAt: instantColumn('withdrawn_at'),
  },
  (t) => [
    check(
      'invitation_role',
      sql`${t.role} in ('guide', 'planner', 'handler', 'editor', 'reviewer', 'panel', 'secretary', 'admin')`,
    ),
    check('invitation_used_whole', sql`(${t.usedBy} is null) = (${t.usedAt} is null)`),
  ],
);
