import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from './db';
import { roleGrant } from './tables';

/**
 * Standing administrators, locked until the transaction ends: whoever takes one away holds them first, so
 * that two who go at the same moment cannot leave nobody who could let others in.
 */
export const lockAdmins = (db: Db) =>
  db
    .select({ id: roleGrant.id, personId: roleGrant.personId })
    .from(roleGrant)
    .where(and(eq(roleGrant.role, 'admin'), isNull(roleGrant.revokedAt)))
    .orderBy(roleGrant.id)
    .for('update');
