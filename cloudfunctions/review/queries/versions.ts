import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { publication, publicationVersion as version } from '../../_shared/publication';

export async function versionOf(db: Db, publicationId: string, number: number) {
  const [found] = await db
    .select()
    .from(version)
    .where(and(eq(version.publicationId, publicationId), eq(version.number, number)));
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

export const publish = (tx: Db, publicationId: string, number: number, at: Date) =>
  tx
    .update(publication)
    .set({
      publishedVersion: number,
      publishedAt: sql`coalesce(${publication.publishedAt}, ${at.toISOString()}::timestamptz)`,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnFor: null,
    })
    .where(eq(publication.id, publicationId));

export interface InboxCursor {
  stageSince: string;
  publicationId: string;
}

/** What is in review, across all domains, what waits longest first. */
export const inbox = (db: Db, cursor: InboxCursor | undefined, limit: number) =>
  db
    .select({
      publicationId: version.publicationId,
      number: version.number,
      kind: publication.kind,
      title: version.title,
      stage: version.stage,
      stageSince: version.stageSince,
      dueAt: version.dueAt,
      heldBy: version.heldBy,
    })
    .from(version)
    .innerJoin(publication, eq(publication.id, version.publicationId))
    .where(
      and(
        eq(version.status, 'reviewing'),
        cursor &&
          sql`(${version.stageSince}, ${version.publicationId}) > (${cursor.stageSince}::timestamptz, ${cursor.publicationId})`,
      ),
    )
    .orderBy(asc(version.stageSince), asc(version.publicationId))
    .limit(limit);
