import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import {
  publication,
  publicationDraft as draft,
  publicationVersion as version,
} from '../../_shared/publication';
import { recusal } from '../tables';
import { postOf } from './people';

export interface ShelfCursor {
  savedAt: string;
  publicationId: string;
}

const last = (column: 'number' | 'status' | 'stage') =>
  sql`(select v.${sql.identifier(column)} from ${version} as v
    where v.publication_id = ${publication.id} order by v.number desc limit 1)`;

/** What is with its editors: never handed in, sent back, called back, or written on since. */
const toDo = sql`coalesce(${last('status')}, 'recalled') in ('returned', 'recalled')`;
const known = or(isNotNull(publication.publishedVersion), isNotNull(publication.withdrawnAt));

/** Texts as an editor sees them, last saved first, without those that they stepped back from. */
export const shelf = (
  db: Db,
  { of, personId }: { of: 'toDo' | 'known'; personId: string },
  cursor: ShelfCursor | undefined,
  limit: number,
) =>
  db
    .select({
      publicationId: publication.id,
      kind: publication.kind,
      title: draft.title,
      savedAt: draft.savedAt,
      savedBy: postOf(draft.savedBy),
      cleared: sql<boolean>`${publication.clearedAt} is not null`,
      published: publication.publishedVersion,
      publishedAt: publication.publishedAt,
      correctedAt: publication.correctedAt,
      withdrawnFor: publication.withdrawnFor,
      number: sql<number | null>`${last('number')}`,
      status: sql<(typeof version.$inferSelect)['status'] | null>`${last('status')}`,
      stage: sql<number | null>`${last('stage')}`,
    })
    .from(publication)
    .innerJoin(draft, eq(draft.publicationId, publication.id))
    .where(
      and(
        of === 'toDo' ? toDo : known,
        sql`not exists (select from ${recusal} as r
          where r.publication_id = ${publication.id} and r.person_id = ${personId})`,
        cursor &&
          sql`(${draft.savedAt}, ${draft.publicationId}) < (${cursor.savedAt}::timestamptz, ${cursor.publicationId})`,
      ),
    )
    .orderBy(desc(draft.savedAt), desc(draft.publicationId))
    .limit(limit);
