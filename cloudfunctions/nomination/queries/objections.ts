import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { newId, open, seal } from '../../_shared/crypto';
import type { Db } from '../../_shared/db';
import type { Runtime } from '../../_shared/runtime';
import { publication, publicationVersion } from '../../_shared/publication';
import type { ObjectionReason } from '../rules/objection';
import { nomination } from '../tables';
import { objection } from '../tables/objection';

/** Place in a list ordered by when it was said. */
export interface AtCursor {
  at: string;
  id: string;
}
export const atKey = ({ at, id }: { at: Date; id: string }): AtCursor => ({
  at: at.toISOString(),
  id,
});

interface NewObjection {
  campaignId: string;
  nominationId: string;
  personId: string;
  reason: ObjectionReason;
  text: string;
  at: Date;
  dueOn: string;
}

/** @returns its id, or undefined when this person objected to this name before */
export async function insertObjection(
  tx: Db,
  { keys }: Runtime,
  { text, ...said }: NewObjection,
): Promise<string | undefined> {
  const id = newId('obj');
  const textSealed = seal(keys, text, `${id}/text`);
  const [made] = await tx
    .insert(objection)
    .values({ id, ...said, textSealed })
    .onConflictDoNothing()
    .returning({ id: objection.id });
  return made?.id;
}

const columns = {
  id: objection.id,
  campaignId: objection.campaignId,
  nominationId: objection.nominationId,
  personId: objection.personId,
  reason: objection.reason,
  textSealed: objection.textSealed,
  at: objection.at,
  dueOn: objection.dueOn,
  status: objection.status,
  answerSealed: objection.answerSealed,
  answeredAt: objection.answeredAt,
  entryStatus: nomination.status,
  title: publicationVersion.title,
};

const found = (db: Db) =>
  db
    .select(columns)
    .from(objection)
    .innerJoin(nomination, eq(nomination.id, objection.nominationId))
    .leftJoin(
      publication,
      and(eq(publication.kind, 'nomination'), eq(publication.subjectId, objection.nominationId)),
    )
    .leftJoin(
      publicationVersion,
      and(
        eq(publicationVersion.publicationId, publication.id),
        eq(publicationVersion.number, publication.publishedVersion),
      ),
    );

export type FoundObjection = Awaited<ReturnType<typeof myObjections>>[number];

/** What a person objected to, latest first. */
export const myObjections = (
  db: Db,
  personId: string,
  cursor: AtCursor | undefined,
  limit: number,
) =>
  found(db)
    .where(
      and(
        eq(objection.personId, personId),
        cursor &&
          sql`(${objection.at}, ${objection.id}) < (${cursor.at}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(desc(objection.at), desc(objection.id))
    .limit(limit);

/** Said by this person, or of their own or of whom they brought: somebody else reads and answers it. */
const own = (personId: string) =>
  sql`(${objection.personId} = ${personId} or is_own_entry(${objection.nominationId}, ${personId}))`;

export const isOwnObjection = async (db: Db, id: string, personId: string) =>
  (await db.$count(objection, and(eq(objection.id, id), own(personId)))) > 0;

/** How many of a campaign's open objections somebody else than this person has to answer. */
export const notForThem = (db: Db, campaignId: string, personId: string) =>
  db.$count(
    objection,
    and(eq(objection.campaignId, campaignId), eq(objection.status, 'objected'), own(personId)),
  );

/** A campaign's objections that a person may answer, oldest first. */
export const objectionsOf = (
  db: Db,
  { campaignId, personId }: { campaignId: string; personId: string },
  cursor: AtCursor | undefined,
  limit: number,
) =>
  found(db)
    .where(
      and(
        eq(objection.campaignId, campaignId),
        sql`not ${own(personId)}`,
        cursor &&
          sql`(${objection.at}, ${objection.id}) > (${cursor.at}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(asc(objection.at), asc(objection.id))
    .limit(limit);

export async function lockObjection(tx: Db, id: string) {
  await tx.select({ id: objection.id }).from(objection).where(eq(objection.id, id)).for('update');
  const [one] = await found(tx).where(eq(objection.id, id));
  return one;
}

export const answerObjection = (
  tx: Db,
  { keys }: Runtime,
  id: string,
  answer: { upheld: boolean; text: string; by: string; at: Date },
) =>
  tx
    .update(objection)
    .set({
      status: answer.upheld ? 'upheld' : 'dismissed',
      answerSealed: seal(keys, answer.text, `${id}/answer`),
      answeredBy: answer.by,
      answeredAt: answer.at,
    })
    .where(eq(objection.id, id));

/** What was said and answered, opened. */
export const wordsOf = (
  { keys }: Runtime,
  { id, textSealed, answerSealed }: Pick<FoundObjection, 'id' | 'textSealed' | 'answerSealed'>,
) => ({
  text: textSealed === null ? null : open(keys, textSealed, `${id}/text`),
  answer: answerSealed === null ? null : open(keys, answerSealed, `${id}/answer`),
});

export const openObjections = (db: Db, campaignId: string) =>
  db.$count(objection, and(eq(objection.campaignId, campaignId), eq(objection.status, 'objected')));
