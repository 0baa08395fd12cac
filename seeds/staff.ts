import { newId } from '../cloudfunctions/_shared/crypto';
import type { DemoPerson } from '../cloudfunctions/account/rules';
import type { Runtime } from '../cloudfunctions/_shared/runtime';
import { roleGrant } from '../cloudfunctions/_shared/tables';

const posts = [
  { who: 'guide', role: 'guide', title: '示例讲解员 1 号' },
  { who: 'planner', role: 'planner', title: '示例活动组织 1 号' },
  { who: 'admin', role: 'admin', title: '示例管理员' },
] as const;

/** Posts of the demo's staff. */
export async function seedDemoPosts(
  { db, now }: Runtime,
  people: Record<DemoPerson, string>,
): Promise<void> {
  for (const { who, role, title } of posts)
    await db
      .insert(roleGrant)
      .values({
        id: newId('rol'),
        personId: people[who],
        role,
        scope: '*',
        title,
        grantedBy: 'demo',
        grantedAt: now(),
      })
      .onConflictDoNothing();
}
