import { and, asc, count, eq, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { contributor, publication, publicationVersion as version } from '../../_shared/publication';
import { signOff } from '../../_shared/sign-off';
import { claimHours } from '../rules';
import { recusal } from '../tables';
import { postOf } from './people';

export interface InboxCursor {
  stageSince: string;
  publicationId: string;
}

/** Whose inbox, and which of it: all in review that they may read, what they hold, or what they could take. */
export interface InboxView {
  of: 'all' | 'mine' | 'free';
  personId: string;
  /** Numbers of the stages they may sign. */
  stages: number[];
  now: Date;
}

const lapsed = (now: Date) => new Date(now.getTime() - claimHours * 3_600_000);

const here = (personId: string) =>
  sql`publication_id = ${version.publicationId} and person_id = ${personId}`;

const shown = ({ of, personId, stages, now }: InboxView): SQL | undefined => {
  const standing = sql`${version.heldSince} > ${lapsed(now).toISOString()}::timestamptz`;
  if (of === 'all') return undefined;
  if (of === 'mine') return and(eq(version.heldBy, personId), standing);
  if (stages.length === 0) return sql`false`;
  return and(
    inArray(version.stage, stages),
    or(isNull(version.heldBy), lt(version.heldSince, lapsed(now)), eq(version.heldBy, personId)),
    sql`not exists (select from ${contributor} where ${here(personId)})`,
    sql`not exists (select from ${signOff} where ${here(personId)} and version = ${version.number} and act = 'signed')`,
  );
};

const inReview = (view: InboxView) =>
  and(
    eq(version.status, 'reviewing'),
    sql`not exists (select from ${recusal} where ${here(view.personId)})`,
    shown(view),
  );

/** What is in review, across all domains, what waits longest first. */
export const inbox = (db: Db, view: InboxView, cursor: InboxCursor | undefined, limit: number) =>
  db
    .select({
      publicationId: version.publicationId,
      number: version.number,
      kind: publication.kind,
      title: version.title,
      note: version.note,
      stage: version.stage,
      stageSince: version.stageSince,
      dueAt: version.dueAt,
      heldBy: version.heldBy,
      heldSince: version.heldSince,
      holder: postOf(version.heldBy),
    })
    .from(version)
    .innerJoin(publication, eq(publication.id, version.publicationId))
    .where(
      and(
        inReview(view),
        cursor &&
          sql`(${version.stageSince}, ${version.publicationId}) > (${cursor.stageSince}::timestamptz, ${cursor.publicationId})`,
      ),
    )
    .orderBy(asc(version.stageSince), asc(version.publicationId))
    .limit(limit);

export async function countOf(db: Db, view: InboxView): Promise<number> {
  const [found] = await db.select({ count: count() }).from(version).where(inReview(view));
  return Number(found?.count ?? 0);
}

/** What is past its due time, longest first. */
export const overdue = (db: Db, now: Date) =>
  db
    .select()
    .from(version)
    .where(and(eq(version.status, 'reviewing'), lt(version.dueAt, now)))
    .orderBy(asc(version.dueAt), asc(version.publicationId));
