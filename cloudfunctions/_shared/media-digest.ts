import { inArray } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Db } from './db';
import { media } from './media';
import type { Rendition } from './storage';

/** What is served of each kind, in the order in which its digest covers it. */
export const served = {
  picture: ['large', 'thumb'],
  video: ['video'],
} as const satisfies Record<string, readonly Rendition[]>;

const sha256 = (said: string | Uint8Array) => createHash('sha256').update(said).digest('hex');

/** Digest of a piece, over the bytes of everything that is served of it. */
export const digestOfPiece = (parts: readonly Uint8Array[]): string =>
  sha256(parts.map(sha256).join(' '));

/** The digests of some pieces by id; what is not there has none. */
export async function digestsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: media.id, digest: media.digest })
    .from(media)
    .where(inArray(media.id, [...new Set(ids)]));
  return new Map(found.map(({ id, digest }) => [id, digest ?? '']));
}
