import { eq } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { publication } from '../../_shared/publication';
import type { WithdrawReason } from '../rules';
import { recusal } from '../tables';

export const recuse = (tx: Db, made: typeof recusal.$inferInsert) =>
  tx.insert(recusal).values(made).onConflictDoNothing();

/** Nothing of it is public any more; the tombstone says when and why. */
export const withdraw = (
  tx: Db,
  id: string,
  by: { reason: WithdrawReason; personId: string; at: Date },
) =>
  tx
    .update(publication)
    .set({
      publishedVersion: null,
      publishedAt: null,
      withdrawnAt: by.at,
      withdrawnBy: by.personId,
      withdrawnFor: by.reason,
    })
    .where(eq(publication.id, id));

export async function publicationOf(db: Db, id: string) {
  const [found] = await db.select().from(publication).where(eq(publication.id, id));
  return found;
}
