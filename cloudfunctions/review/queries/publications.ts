import { eq } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { publication } from '../../_shared/publication';
import { recusal } from '../tables';

/** @returns whether they had not stepped back before */
export async function recuse(tx: Db, made: typeof recusal.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(recusal)
    .values(made)
    .onConflictDoNothing()
    .returning({ id: recusal.personId });
  return added.length > 0;
}

export async function publicationOf(db: Db, id: string) {
  const [found] = await db.select().from(publication).where(eq(publication.id, id));
  return found;
}
