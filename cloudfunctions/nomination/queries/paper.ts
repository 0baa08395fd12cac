import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { media, mediaUse } from '../../_shared/media';
import { holdMedia } from '../../_shared/media-view';

/** The scan of a signed paper is held apart from the story's pictures: it never becomes public. */
const holderOf = (nominationId: string) => `${nominationId}/paper`;

/** @returns whether they are pictures, there and the caller's own */
export async function holdScan(
  tx: Db,
  nominationId: string,
  ids: readonly string[],
  ownerId: string,
): Promise<boolean> {
  const videos = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, [...ids]), eq(media.kind, 'video')));
  return videos.length === 0 && (await holdMedia(tx, holderOf(nominationId), ids, ownerId));
}

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
