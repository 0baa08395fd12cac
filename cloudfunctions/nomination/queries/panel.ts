import { and, asc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import { open, seal } from '../../_shared/crypto';
import { rows, type Db } from '../../_shared/db';
import { publication } from '../../_shared/publication';
import type { Runtime } from '../../_shared/runtime';
import { area, roleGrant } from '../../_shared/tables';
import type { NominationStatus } from '../rules/moves';
import type { Marks, RecusalReason, Result, Round } from '../rules/panel';
import { nomination, nominationText } from '../tables';
import { nomineeConsent } from '../tables/consent';
import { panelRound, roundEntry, score, scoreRecusal } from '../tables/panel';

const ofRound = (campaignId: string, round: Round) =>
  and(eq(panelRound.campaignId, campaignId), eq(panelRound.round, round));

export async function roundOf(db: Db, campaignId: string, round: Round) {
  const [found] = await db.select().from(panelRound).where(ofRound(campaignId, round));
  return found;
}

/** Whether a round was opened and is not closed. */
export async function isOpen(db: Db, campaignId: string, round: Round): Promise<boolean> {
  return (await roundOf(db, campaignId, round))?.closedAt === null;
}

export const roundsOf = (db: Db, campaignId: string) =>
  db.select().from(panelRound).where(eq(panelRound.campaignId, campaignId));

/** Who judges and who keeps the papers in a campaign, by post. */
export const panelOf = (db: Db, campaignId: string) =>
  db
    .select({ id: roleGrant.id, role: roleGrant.role, title: roleGrant.title })
    .from(roleGrant)
    .where(and(eq(roleGrant.scope, `campaign:${campaignId}`), isNull(roleGrant.revokedAt)))
    .orderBy(asc(roleGrant.role), asc(roleGrant.id));

/** Opens a round with every entry of one status whose nominee agreed. @returns how many there are */
export async function openRound(
  tx: Db,
  opened: typeof panelRound.$inferInsert,
  from: NominationStatus,
): Promise<number> {
  await tx.insert(panelRound).values(opened);
  const { campaignId, round } = opened;
  const entered = await rows(
    tx,
    sql`insert into ${roundEntry} (campaign_id, round, nomination_id)
      select n.campaign_id, ${round}, n.id from ${nomination} as n
      join ${nomineeConsent} as k on k.nomination_id = n.id and k.status = 'given'
      where n.campaign_id = ${campaignId} and n.status = ${from} and n.shredded_at is null
      returning nomination_id`,
  );
  return entered.length;
}

/** One page of what a member is to judge: whether they did, or stepped back, but never what anybody gave. */
export const entriesToScore = (
  db: Db,
  of: { campaignId: string; round: Round; personId: string },
  after: string | undefined,
  limit: number,
) =>
  db
    .select({
      id: nomination.id,
      kind: nomination.kind,
      areaName: area.name,
      sealed: nominationText.sealed,
      scored: sql<boolean>`exists (select from ${score} as s where s.campaign_id = ${roundEntry.campaignId}
        and s.round = ${roundEntry.round} and s.nomination_id = ${roundEntry.nominationId} and s.person_id = ${of.personId})`,
      recused: sql<boolean>`exists (select from ${scoreRecusal} as r
        where r.nomination_id = ${roundEntry.nominationId} and r.person_id = ${of.personId})
        or is_own_entry(${roundEntry.nominationId}, ${of.personId})`,
    })
    .from(roundEntry)
    .innerJoin(nomination, eq(nomination.id, roundEntry.nominationId))
    .innerJoin(area, eq(area.id, nomination.areaId))
    .leftJoin(nominationText, eq(nominationText.nominationId, nomination.id))
    .where(
      and(
        eq(roundEntry.campaignId, of.campaignId),
        eq(roundEntry.round, of.round),
        ne(nomination.status, 'withdrawn'),
        after ? gt(roundEntry.nominationId, after) : undefined,
      ),
    )
    .orderBy(asc(roundEntry.nominationId))
    .limit(limit);

export async function isEntry(db: Db, campaignId: string, round: Round, id: string) {
  const found = await db
    .select({ id: roundEntry.nominationId })
    .from(roundEntry)
    .where(
      and(
        eq(roundEntry.campaignId, campaignId),
        eq(roundEntry.round, round),
        eq(roundEntry.nominationId, id),
      ),
    );
  return found.length > 0;
}

interface Given {
  campaignId: string;
  round: Round;
  nominationId: string;
  personId: string;
}

/** A score is sealed to its entry, round and giver: it opens nowhere else. */
const place = ({ campaignId, round, nominationId, personId }: Given) =>
  `score/${campaignId}/${round}/${nominationId}/${personId}`;

export const putScore = (tx: Db, { keys }: Runtime, given: Given, marks: Marks, at: Date) => {
  const sealed = seal(keys, JSON.stringify(marks), place(given));
  return tx
    .insert(score)
    .values({ ...given, sealed, at })
    .onConflictDoUpdate({
      target: [score.campaignId, score.round, score.nominationId, score.personId],
      set: { sealed, at },
    });
};

export const putRecusal = (
  tx: Db,
  stepped: { nominationId: string; personId: string; reason: RecusalReason; at: Date },
) => tx.insert(scoreRecusal).values(stepped).onConflictDoNothing();

/** Why a member does not judge an entry: they stepped back, or it is their own; undefined when they may. */
export async function barredFrom(db: Db, nominationId: string, personId: string) {
  const [found] = await rows<{ recused: boolean; own: boolean }>(
    db,
    sql`select is_own_entry(${nominationId}, ${personId}) as own, exists (select from ${scoreRecusal} as r
      where r.nomination_id = ${nominationId} and r.person_id = ${personId}) as recused`,
  );
  if (found?.own) return 'own';
  return found?.recused ? 'recused' : undefined;
}

/** Entries of a round that stand; of a closed one, all that were judged. */
const standing = (campaignId: string, round: Round) =>
  and(
    eq(roundEntry.campaignId, campaignId),
    eq(roundEntry.round, round),
    sql`(${nomination.status} in ('qualified', 'shortlisted') or ${roundEntry.mean} is not null)`,
  );

const columns = {
  id: roundEntry.nominationId,
  status: nomination.status,
  published: sql<boolean>`coalesce(${publication.publishedVersion} is not null, false)`,
  scores: sql<number>`(select count(*)::int from ${score} as s where s.campaign_id = ${roundEntry.campaignId}
    and s.round = ${roundEntry.round} and s.nomination_id = ${roundEntry.nominationId})`,
};

const ofEntry = and(eq(publication.kind, 'nomination'), eq(publication.subjectId, nomination.id));

/** Every entry of a round that stands, with how many judged it: what its result is computed of. */
export const standingOf = (db: Db, campaignId: string, round: Round) =>
  db
    .select(columns)
    .from(roundEntry)
    .innerJoin(nomination, eq(nomination.id, roundEntry.nominationId))
    .leftJoin(publication, ofEntry)
    .where(standing(campaignId, round));

/** Whether some entry of an open round cannot come to its scores: too many of the panel step back from it. */
export async function lacksJudges(tx: Db, campaignId: string, round: Round, fewest: number) {
  const [found] = await rows<{ lacks: boolean }>(
    tx,
    sql`select exists (select from ${roundEntry} as e join ${nomination} as n on n.id = e.nomination_id
      where e.campaign_id = ${campaignId} and e.round = ${round} and n.status in ('qualified', 'shortlisted') and ${fewest} >
        (select count(*) from ${score} as s where s.campaign_id = e.campaign_id and s.round = e.round and s.nomination_id = e.nomination_id)
        + (select count(*) from ${roleGrant} as g where g.role = 'panel' and g.scope = ${`campaign:${campaignId}`} and g.revoked_at is null
          and not is_own_entry(e.nomination_id, g.person_id)
          and not exists (select from ${scoreRecusal} as r where r.nomination_id = e.nomination_id and r.person_id = g.person_id)
          and not exists (select from ${score} as s where s.campaign_id = e.campaign_id and s.round = e.round
            and s.nomination_id = e.nomination_id and s.person_id = g.person_id))) as lacks`,
  );
  return found!.lacks;
}

/** Place in a round's list: the rank, 0 while there is none, and id. */
export interface RankCursor {
  rank: number;
  id: string;
}
const rank = sql`coalesce(${roundEntry.rank}, 0)`;

/** One page of how many scores and recusals each entry has: what its secretary may know before it closes. */
export const progressOf = (
  db: Db,
  { campaignId, round }: { campaignId: string; round: Round },
  cursor: RankCursor | undefined,
  limit: number,
) =>
  db
    .select({
      ...columns,
      sealed: nominationText.sealed,
      recusals: sql<number>`(select count(*)::int from ${scoreRecusal} as r
        where r.nomination_id = ${roundEntry.nominationId})`,
      mean: roundEntry.mean,
      rank: roundEntry.rank,
      chosen: roundEntry.chosen,
    })
    .from(roundEntry)
    .innerJoin(nomination, eq(nomination.id, roundEntry.nominationId))
    .leftJoin(nominationText, eq(nominationText.nominationId, nomination.id))
    .leftJoin(publication, ofEntry)
    .where(
      and(
        standing(campaignId, round),
        cursor && sql`(${rank}, ${roundEntry.nominationId}) > (${cursor.rank}, ${cursor.id})`,
      ),
    )
    .orderBy(rank, asc(roundEntry.nominationId))
    .limit(limit);

/** Closes a round: from here on nothing is scored, and what was can be opened. */
export async function closeRound(
  tx: Db,
  campaignId: string,
  round: Round,
  by: { closedBy: string; closedAt: Date },
): Promise<void> {
  await tx.update(panelRound).set(by).where(ofRound(campaignId, round));
}

/** The scores of a closed round, opened, by entry. Called with the round closed in the same transaction. */
export async function openScores(
  tx: Db,
  { keys }: Runtime,
  campaignId: string,
  round: Round,
): Promise<Map<string, Marks[]>> {
  const found = await tx
    .select()
    .from(score)
    .where(and(eq(score.campaignId, campaignId), eq(score.round, round)));
  const opened = new Map<string, Marks[]>();
  for (const { sealed, ...given } of found) {
    const marks = JSON.parse(open(keys, sealed, place(given))) as Marks;
    opened.set(given.nominationId, [...(opened.get(given.nominationId) ?? []), marks]);
  }
  return opened;
}

export const putResult = (
  tx: Db,
  of: { campaignId: string; round: Round; nominationId: string },
  result: { result: Result; rank: number; chosen: boolean; scores: number },
) =>
  tx
    .update(roundEntry)
    .set({
      mean: result.result.mean,
      rank: result.rank,
      chosen: result.chosen,
      scores: result.scores,
    })
    .where(
      and(
        eq(roundEntry.campaignId, of.campaignId),
        eq(roundEntry.round, of.round),
        eq(roundEntry.nominationId, of.nominationId),
      ),
    );

/** Moves several nominations on at once, of those that may still be moved. */
export const moveAll = (tx: Db, ids: readonly string[], status: NominationStatus, at: Date) =>
  ids.length === 0
    ? Promise.resolve()
    : tx
        .update(nomination)
        .set({ status, movedAt: at })
        .where(and(inArray(nomination.id, [...ids]), sql`${nomination.status} <> 'withdrawn'`));
