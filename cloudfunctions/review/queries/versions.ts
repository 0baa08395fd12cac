import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { instant, type Db } from '../../_shared/db';
import { publication, publicationVersion as version } from '../../_shared/publication';
import { postOf } from './people';

export type Version = typeof version.$inferSelect;

export async function versionOf(db: Db, publicationId: string, number: number) {
  const [found] = await db
    .select()
    .from(version)
    .where(and(eq(version.publicationId, publicationId), eq(version.number, number)));
  return found;
}

/** Every version that was handed in, without its text. */
export const versionsOf = (db: Db, publicationId: string) =>
  db
    .select({
      number: version.number,
      title: version.title,
      digest: version.digest,
      note: version.note,
      status: version.status,
      submittedAt: version.submittedAt,
      submittedBy: postOf(version.submittedBy),
    })
    .from(version)
    .where(eq(version.publicationId, publicationId))
    .orderBy(asc(version.number));

/**
 * What a version is compared with: what is public, or else the last one before it that was read to its end,
 * signed or sent back. One that was called back in between nobody has read.
 */
export async function readBefore(db: Db, publicationId: string, number: number) {
  const isPublic = sql<boolean>`${version.number} is not distinct from ${publication.publishedVersion}`;
  const [found] = await db
    .select({ number: version.number, isPublic })
    .from(version)
    .innerJoin(publication, eq(publication.id, version.publicationId))
    .where(
      and(
        eq(version.publicationId, publicationId),
        lt(version.number, number),
        inArray(version.status, ['signed', 'returned']),
        isNull(version.shreddedAt),
      ),
    )
    .orderBy(desc(isPublic), desc(version.number))
    .limit(1);
  return found;
}

/** The version in review, its row locked. */
export async function lockReviewing(tx: Db, publicationId: string) {
  const [found] = await tx
    .select()
    .from(version)
    .where(and(eq(version.publicationId, publicationId), eq(version.status, 'reviewing')))
    .for('update');
  return found;
}

export async function lastNumber(db: Db, publicationId: string): Promise<number> {
  const [last] = await db
    .select({ number: version.number })
    .from(version)
    .where(eq(version.publicationId, publicationId))
    .orderBy(desc(version.number))
    .limit(1);
  return last?.number ?? 0;
}

export const insertVersion = (tx: Db, made: typeof version.$inferInsert) =>
  tx.insert(version).values(made);

type Moving = Partial<
  Pick<
    typeof version.$inferInsert,
    'status' | 'stage' | 'stageSince' | 'dueAt' | 'heldBy' | 'heldSince'
  >
>;

export const moveVersion = (tx: Db, publicationId: string, number: number, to: Moving) =>
  tx
    .update(version)
    .set(to)
    .where(and(eq(version.publicationId, publicationId), eq(version.number, number)));

/** Makes a version public: for the first time, or as a correction of what is or was before it was taken down. */
export const publish = (tx: Db, publicationId: string, number: number, at: Date) =>
  tx
    .update(publication)
    .set({
      publishedVersion: number,
      publishedAt: sql`coalesce(${publication.publishedAt}, ${instant(at)})`,
      correctedAt: sql`case when ${publication.publishedAt} is null and ${publication.withdrawnAt} is null then null else ${instant(at)} end`,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnFor: null,
    })
    .where(eq(publication.id, publicationId));
