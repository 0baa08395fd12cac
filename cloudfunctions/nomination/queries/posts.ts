import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { roleGrant } from '../../_shared/tables';
import type { MemberContext } from '../../_shared/trpc';

/** What the log calls whom a story is about. */
export const nomineePost = '本人';

/** The title of the post in which somebody of the staff acts. @param scope where they hold it, if it matters */
export async function postNow(
  db: Db,
  { person, actingAs }: MemberContext,
  scope?: string,
): Promise<string> {
  const [found] = await db
    .select({ title: roleGrant.title })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.personId, person.id),
        eq(roleGrant.role, actingAs),
        scope === undefined ? undefined : eq(roleGrant.scope, scope),
        isNull(roleGrant.revokedAt),
      ),
    )
    .orderBy(desc(roleGrant.grantedAt))
    .limit(1);
  return found?.title ?? '工作人员';
}
