import { and, eq, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { newId } from './crypto';
import type { Db } from './db';
import {
  contributor,
  publication,
  publicationDraft,
  publicationVersion,
  type Content,
  type PublicationKind,
} from './publication';
import { append } from './sign-off';
import type { WithdrawReason } from './rules/withdrawal';

/** What a domain's record has to do with the public; each runs in the domain's own transaction. */

const about = (kind: PublicationKind, subjectId: string) =>
  and(eq(publication.kind, kind), eq(publication.subjectId, subjectId));

const lock = async (tx: Db, kind: PublicationKind, subjectId: string) =>
  (await tx.select().from(publication).where(about(kind, subjectId)).for('update'))[0];

/** The publication of a subject, its row locked; made when there is none. */
export async function publicationFor(
  tx: Db,
  made: { kind: PublicationKind; subjectId: string; at: Date },
): Promise<string> {
  const { kind, subjectId, at } = made;
  const row = { id: newId('pub'), kind, subjectId, createdAt: at };
  await tx.insert(publication).values(row).onConflictDoNothing();
  return (await lock(tx, kind, subjectId))!.id;
}

/**
 * Hands a domain's text to the editors as their first draft. A draft that is there stays as it is: editors
 * may have worked on it. Whoever wrote is remembered, and never signs.
 * @returns the publication's id
 */
export async function draftFor(
  tx: Db,
  given: {
    kind: PublicationKind;
    subjectId: string;
    content: Content;
    wrote: readonly [string, ...string[]];
    at: Date;
  },
): Promise<string> {
  const { content, wrote, at } = given;
  const publicationId = await publicationFor(tx, given);
  await tx
    .insert(publicationDraft)
    .values({ publicationId, ...content, revision: 1, savedBy: wrote[0], savedAt: at })
    .onConflictDoNothing();
  const writers = wrote.map((personId) => ({ publicationId, personId }));
  await tx.insert(contributor).values(writers).onConflictDoNothing();
  return publicationId;
}

/** Remembers that somebody worked at a text. @returns whether there is such a text */
export async function contribute(tx: Db, publicationId: string, personId: string) {
  const [found] = await tx
    .select({ id: publication.id })
    .from(publication)
    .where(eq(publication.id, publicationId))
    .for('update');
  if (found) await tx.insert(contributor).values({ publicationId, personId }).onConflictDoNothing();
  return found !== undefined;
}

/**
 * The domain says that its record may become public (consent is there), or, with null, that it may not any
 * more: what is public by then has to be taken down first, or the database refuses.
 */
export async function clear(
  tx: Db,
  kind: PublicationKind,
  subjectId: string,
  at: Date | null,
): Promise<void> {
  if (at) await publicationFor(tx, { kind, subjectId, at });
  await tx.update(publication).set({ clearedAt: at }).where(about(kind, subjectId));
}

/** Takes a record's text out of its review: what was signed of it counts for nothing any more. */
const recall = (tx: Db, publicationId: string) =>
  tx
    .update(publicationVersion)
    .set({ status: 'recalled', heldBy: null, heldSince: null })
    .where(
      and(
        eq(publicationVersion.publicationId, publicationId),
        eq(publicationVersion.status, 'reviewing'),
      ),
    );

/**
 * Takes what is public of a record down at once: a tombstone with the reason stands in its place, and the
 * chain says who did it. What is in review comes back with it, so that no signature begun before puts it out
 * again; and what somebody asked to be taken down is cleared no longer, until its domain clears it anew.
 * @param by `post` is what the record calls them: the title of a post, or what they are to the text
 * @returns whether anything was public
 */
export async function takeDown(
  tx: Db,
  kind: PublicationKind,
  subjectId: string,
  by: { reason: WithdrawReason; personId: string; at: Date; post: string },
): Promise<boolean> {
  const found = await lock(tx, kind, subjectId);
  if (!found) return false;
  await recall(tx, found.id);
  if (found.publishedVersion === null) return false;
  const { id: publicationId, publishedVersion: version } = found;
  const { reason, personId, at, post } = by;
  const [{ digest } = { digest: '' }] = await tx
    .select({ digest: publicationVersion.digest })
    .from(publicationVersion)
    .where(
      and(
        eq(publicationVersion.publicationId, publicationId),
        eq(publicationVersion.number, version),
      ),
    );
  await append(tx, {
    publicationId,
    version,
    stage: 3,
    act: 'withdrawn',
    digest,
    said: { reason, post },
    personId,
    at,
  });
  await tx
    .update(publication)
    .set({
      publishedVersion: null,
      publishedAt: null,
      correctedAt: null,
      withdrawnAt: at,
      withdrawnBy: personId,
      withdrawnFor: reason,
      ...(reason === 'asked' && { clearedAt: null }),
    })
    .where(eq(publication.id, publicationId));
  return true;
}

const shred = (tx: Db, which: SQL | undefined, at: Date) =>
  tx
    .update(publicationVersion)
    .set({
      ...{ title: '', body: '', media: [], fields: {}, note: null, shreddedAt: at },
      ...{ heldBy: null, heldSince: null },
      status: sql`case when ${publicationVersion.status} = 'reviewing' then 'recalled' else ${publicationVersion.status} end`,
    })
    .where(and(which, isNull(publicationVersion.shreddedAt)));

/**
 * Shreds every text of a record that must not be kept: its draft, and what stands in its versions. What was
 * signed stays in the chain by its digest. The database refuses while anything of it is public.
 */
export async function shredTexts(
  tx: Db,
  kind: PublicationKind,
  subjectId: string,
  at: Date,
): Promise<void> {
  const found = await lock(tx, kind, subjectId);
  if (!found) return;
  await tx.delete(publicationDraft).where(eq(publicationDraft.publicationId, found.id));
  await shred(tx, eq(publicationVersion.publicationId, found.id), at);
}

/** Shreds the versions up to one that was taken down for somebody's sake; what came after it stays. */
export const shredUpTo = (tx: Db, publicationId: string, version: number, at: Date) =>
  shred(
    tx,
    and(
      eq(publicationVersion.publicationId, publicationId),
      lte(publicationVersion.number, version),
    ),
    at,
  );
