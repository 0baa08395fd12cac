import { eq } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { publication } from '../../_shared/publication';
import { recusal } from '../tables';

export const recuse = (tx: Db, made: typeof recusal.$inferInsert) =>
  tx.insert(recusal).values(made).onConflictDoNothing();

export async function publicationOf(db: Db, id: string) {
  const [found] = await db.select().from(publication).where(eq(publication.id, id));
  return found;
}
