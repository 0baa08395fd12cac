import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { media, mediaUse } from '../../_shared/media';
import {
  contributor,
  publication,
  publicationDraft as draft,
  type Content,
} from '../../_shared/publication';

export async function lockPublication(tx: Db, id: string) {
  const [found] = await tx.select().from(publication).where(eq(publication.id, id)).for('update');
  return found;
}

export async function draftOf(db: Db, publicationId: string) {
  const [found] = await db.select().from(draft).where(eq(draft.publicationId, publicationId));
  return found;
}

/**
 * Whether a draft may list these: what the text or its domain's record lists already, and what the editor sent
 * for it. Another person's pictures are not to be found by their numbers.
 */
export async function mayList(
  db: Db,
  { id, subjectId }: { id: string; subjectId: string },
  editorId: string,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return true;
  const listed = sql`exists (select from ${mediaUse} where ${mediaUse.mediaId} = ${media.id}
    and ${inArray(mediaUse.holder, [id, subjectId])})`;
  const sent = and(
    eq(media.ownerId, editorId),
    eq(media.purpose, 'publication'),
    eq(media.form, id),
  );
  const fit = await db
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, [...ids]), or(listed, sent)));
  return fit.length === new Set(ids).size;
}

/** When the oldest of the texts that editors have came to them. */
export async function oldestDraft(db: Db): Promise<Date | undefined> {
  const [oldest] = await db
    .select({ at: publication.createdAt })
    .from(publication)
    .innerJoin(draft, eq(draft.publicationId, publication.id))
    .orderBy(asc(publication.createdAt))
    .limit(1);
  return oldest?.at;
}

/** Which picture each one of a text was made from by blacking out a part of it. */
export async function coveredFrom(
  db: Db,
  { media: listed }: Content,
): Promise<Map<string, string>> {
  if (listed.length === 0) return new Map();
  const ids = listed.map(({ id }) => id);
  const found = await db
    .select({ id: media.id, madeFrom: media.madeFrom })
    .from(media)
    .where(inArray(media.id, ids));
  return new Map(found.flatMap(({ id, madeFrom }) => (madeFrom ? [[id, madeFrom] as const] : [])));
}

/**
 * Saves a draft over the one whose revision the editor saw, and remembers who wrote.
 * @returns the new revision, or undefined when somebody saved meanwhile
 */
export async function saveDraft(
  tx: Db,
  publicationId: string,
  seen: number,
  content: Content,
  by: { id: string; at: Date },
): Promise<number | undefined> {
  const [saved] = await tx
    .update(draft)
    .set({ ...content, savedBy: by.id, savedAt: by.at, revision: seen + 1 })
    .where(and(eq(draft.publicationId, publicationId), eq(draft.revision, seen)))
    .returning({ revision: draft.revision });
  if (saved)
    await tx.insert(contributor).values({ publicationId, personId: by.id }).onConflictDoNothing();
  return saved?.revision;
}
