import { eq } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { mediaUse } from '../../_shared/media';
import { holdMedia } from '../../_shared/media-view';

/** The scan of a signed paper is held apart from the story's pictures: it never becomes public. */
const holderOf = (nominationId: string) => `${nominationId}/paper`;

/** @returns whether the pictures are there and the caller's own */
export const holdScan = (tx: Db, nominationId: string, ids: readonly string[], ownerId: string) =>
  holdMedia(tx, holderOf(nominationId), ids, ownerId);

export const dropScan = (tx: Db, nominationId: string) =>
  holdMedia(tx, holderOf(nominationId), [], '');

/** Pictures of the signed paper. */
export async function scanOf(db: Db, nominationId: string): Promise<string[]> {
  const found = await db
    .select({ id: mediaUse.mediaId })
    .from(mediaUse)
    .where(eq(mediaUse.holder, holderOf(nominationId)))
    .orderBy(mediaUse.mediaId);
  return found.map(({ id }) => id);
}
