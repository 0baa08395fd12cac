import { eq } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { nominationWriter } from '../tables/writer';

/** Remembers that somebody wrote at a nomination. */
export const addWriter = (tx: Db, nominationId: string, personId: string) =>
  tx.insert(nominationWriter).values({ nominationId, personId }).onConflictDoNothing();

export async function writersOf(tx: Db, nominationId: string): Promise<string[]> {
  const found = await tx
    .select({ personId: nominationWriter.personId })
    .from(nominationWriter)
    .where(eq(nominationWriter.nominationId, nominationId));
  return found.map(({ personId }) => personId);
}

export const forgetWriters = (tx: Db, nominationId: string) =>
  tx.delete(nominationWriter).where(eq(nominationWriter.nominationId, nominationId));
