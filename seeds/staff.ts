import { newId } from '../cloudfunctions/_shared/crypto';
import type { DemoPerson } from '../cloudfunctions/account/rules';
import type { Runtime } from '../cloudfunctions/_shared/runtime';
import { roleGrant } from '../cloudfunctions/_shared/tables';

const posts = [
  { who: 'guide', role: 'guide', scope: '*', title: '示例讲解员 1 号' },
  { who: 'planner', role: 'planner', scope: '*', title: '示例活动组织 1 号' },
  { who: 'editor', role: 'editor', scope: '*', title: '示例编辑 1 号' },
  { who: 'reviewerOne', role: 'reviewer', scope: 'stage:first', title: '示例初审 1 号' },
  { who: 'reviewerTwo', role: 'reviewer', scope: 'stage:second', title: '示例复审 1 号' },
  { who: 'reviewerThree', role: 'reviewer', scope: 'stage:final', title: '示例终审 1 号' },
  { who: 'admin', role: 'admin', scope: '*', title: '示例管理员' },
] as const;

/** Posts of the demo's staff. */
export async function seedDemoPosts(
  { db, now }: Runtime,
  people: Record<DemoPerson, string>,
): Promise<void> {
  for (const { who, role, scope, title } of posts)
    await db
      .insert(roleGrant)
      .values({
        id: newId('rol'),
        personId: people[who],
        role,
        scope,
        title,
        grantedBy: 'demo',
        grantedAt: now(),
      })
      .onConflictDoNothing();
}
