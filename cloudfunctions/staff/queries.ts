import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { newId, newSecret, sha256 } from '../_shared/crypto';
import { lockAdmins } from '../_shared/admins';
import { rows, type Db } from '../_shared/db';
import { audit, roleGrant } from '../_shared/tables';
import { invitationDays, type StaffRole } from './rules';
import { invitation } from './tables';

export interface Post {
  role: StaffRole;
  scope: string;
  title: string;
}

/** Whether there is such a facility or sub-district; the whole district always is. */
export async function scopeExists(db: Db, scope: string): Promise<boolean> {
  if (scope === '*') return true;
  const [kind = '', id = ''] = scope.split(':');
  if (kind === 'stage') return ['first', 'second', 'final'].includes(id);
  const place = kind === 'area' ? sql`area` : sql`facility`;
  return (await rows(db, sql`select 1 from ${place} where id = ${id}`)).length === 1;
}

/** A one-time invitation; the secret is returned once and stored only as its hash. */
export async function createInvitation(db: Db, post: Post, createdBy: string, now: Date) {
  const secret = newSecret();
  const id = newId('inv');
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
  await db
    .insert(invitation)
    .values({ id, secretHash: sha256(secret), ...post, createdBy, createdAt: now, expiresAt });
  return { id, secret, expiresAt };
}

export const pendingInvitations = (db: Db, now: Date) =>
  db
    .select({
      id: invitation.id,
      role: sql<StaffRole>`${invitation.role}`,
      scope: invitation.scope,
      title: invitation.title,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .where(
      and(isNull(invitation.usedAt), isNull(invitation.withdrawnAt), gt(invitation.expiresAt, now)),
    )
    .orderBy(desc(invitation.createdAt))
    .limit(50);

const usable = (secret: string, now: Date) =>
  and(
    eq(invitation.secretHash, sha256(secret)),
    isNull(invitation.usedAt),
    isNull(invitation.withdrawnAt),
    gt(invitation.expiresAt, now),
  );

export async function readInvitation(db: Db, secret: string, now: Date): Promise<Post | undefined> {
  const [found] = await db
    .select({
      role: sql<StaffRole>`${invitation.role}`,
      scope: invitation.scope,
      title: invitation.title,
    })
    .from(invitation)
    .where(usable(secret, now));
  return found;
}

/** Uses an invitation up and grants its role, or returns undefined when it cannot be used any more. */
export async function useInvitation(
  db: Db,
  secret: string,
  personId: string,
  now: Date,
): Promise<Post | undefined> {
  const [used] = await db
    .update(invitation)
    .set({ usedBy: personId, usedAt: now })
    .where(usable(secret, now))
    .returning();
  if (!used) return undefined;
  const { role, scope, title, createdBy } = used;
  await db
    .insert(roleGrant)
    .values({
      id: newId('rol'),
      personId,
      role,
      scope,
      title,
      grantedBy: createdBy,
      grantedAt: now,
    })
    .onConflictDoNothing();
  return { role: role as StaffRole, scope, title };
}

export async function withdrawInvitation(db: Db, id: string, now: Date): Promise<boolean> {
  const withdrawn = await db
    .update(invitation)
    .set({ withdrawnAt: now })
    .where(and(eq(invitation.id, id), isNull(invitation.usedAt), isNull(invitation.withdrawnAt)))
    .returning({ id: invitation.id });
  return withdrawn.length === 1;
}

const grantColumns = {
  id: roleGrant.id,
  personId: roleGrant.personId,
  role: sql<StaffRole>`${roleGrant.role}`,
  scope: roleGrant.scope,
  title: roleGrant.title,
  grantedAt: roleGrant.grantedAt,
};

/** Standing grants by id. */
export const standingGrants = (db: Db, after: string | undefined, limit: number) =>
  db
    .select(grantColumns)
    .from(roleGrant)
    .where(and(isNull(roleGrant.revokedAt), after ? gt(roleGrant.id, after) : undefined))
    .orderBy(roleGrant.id)
    .limit(limit);

export const grantsOf = (db: Db, personId: string) =>
  db
    .select({ ...grantColumns, revokedAt: roleGrant.revokedAt })
    .from(roleGrant)
    .where(eq(roleGrant.personId, personId));

/** Revokes a grant. The last administrator cannot be taken away: somebody must be able to let others in. */
export async function revokeGrant(
  db: Db,
  id: string,
  by: string,
  now: Date,
): Promise<'revoked' | 'gone' | 'last_admin'> {
  const admins = await lockAdmins(db);
  if (admins.length === 1 && admins[0]?.id === id) return 'last_admin';
  const revoked = await db
    .update(roleGrant)
    .set({ revokedAt: now, revokedBy: by })
    .where(and(eq(roleGrant.id, id), isNull(roleGrant.revokedAt)))
    .returning({ id: roleGrant.id });
  return revoked.length === 1 ? 'revoked' : 'gone';
}

/** The audit log, newest first. */
export const auditPage = (db: Db, before: number | undefined, limit: number) =>
  db
    .select()
    .from(audit)
    .where(before === undefined ? undefined : lt(audit.id, before))
    .orderBy(desc(audit.id))
    .limit(limit);
