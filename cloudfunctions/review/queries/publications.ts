import { and, eq } from 'drizzle-orm';
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

/** Whether somebody stepped back from a text. */
export async function steppedBack(db: Db, publicationId: string, personId: string) {
  const theirs = and(eq(recusal.publicationId, publicationId), eq(recusal.personId, personId));
  return (await db.$count(recusal, theirs)) > 0;
}

export async function publicationOf(db: Db, id: string) {
  const [found] = await db.select().from(publication).where(eq(publication.id, id));
  return found;
}
