import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { publication } from '../../_shared/publication';
import { contributor, draft } from '../tables';

export interface Content {
  title: string;
  body: string;
  media: { id: string; caption: string }[];
  fields: Record<string, string>;
}

/** The publication of a subject, made when there is none; its row is locked. */
export async function publicationFor(
  tx: Db,
  made: { id: string; kind: 'nomination'; subjectId: string; createdAt: Date },
): Promise<string> {
  await tx.insert(publication).values(made).onConflictDoNothing();
  const [found] = await tx
    .select({ id: publication.id })
    .from(publication)
    .where(and(eq(publication.kind, made.kind), eq(publication.subjectId, made.subjectId)))
    .for('update');
  return found!.id;
}

export async function lockPublication(tx: Db, id: string) {
  const [found] = await tx.select().from(publication).where(eq(publication.id, id)).for('update');
  return found;
}

export async function draftOf(db: Db, publicationId: string) {
  const [found] = await db.select().from(draft).where(eq(draft.publicationId, publicationId));
  return found;
}

/**
 * Saves a draft over the one whose revision the editor saw (0: none yet), and remembers who wrote.
 * @returns the new revision, or undefined when somebody saved meanwhile
 */
export async function saveDraft(
  tx: Db,
  publicationId: string,
  seen: number,
  content: Content,
  by: { id: string; at: Date },
): Promise<number | undefined> {
  const values = { ...content, savedBy: by.id, savedAt: by.at };
  const saved =
    seen === 0
      ? await tx
          .insert(draft)
          .values({ publicationId, ...values, revision: 1 })
          .onConflictDoNothing()
          .returning({ revision: draft.revision })
      : await tx
          .update(draft)
          .set({ ...values, revision: sql`${draft.revision} + 1` })
          .where(and(eq(draft.publicationId, publicationId), eq(draft.revision, seen)))
          .returning({ revision: draft.revision });
  if (saved[0])
    await tx.insert(contributor).values({ publicationId, personId: by.id }).onConflictDoNothing();
  return saved[0]?.revision;
}
