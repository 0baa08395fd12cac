import { and, desc, eq, inArray, isNull, not, or, sql, type SQL } from 'drizzle-orm';
import { newId } from '../../_shared/crypto';
import { rows, type Db } from '../../_shared/db';
import { publication, publicationVersion } from '../../_shared/publication';
import { area, person } from '../../_shared/tables';
import { dayOf, nominationsADay } from '../rules';
import { veilOn } from '../rules/campaign';
import { moves, type NominationStatus } from '../rules/moves';
import { campaign, campaignStage, nomination, nominationText } from '../tables';
import { nomineeConsent } from '../tables/consent';
import { roundEntry } from '../tables/panel';

/** Place in a list ordered by when it was handed in, and id. */
export interface CreatedCursor {
  createdAt: string;
  id: string;
}

export const createdKey = ({ createdAt, id }: { createdAt: Date; id: string }): CreatedCursor => ({
  createdAt: createdAt.toISOString(),
  id,
});

/** Whoever was in a final that is closed, chosen or not. */
const judged = sql<boolean>`(${nomination.status} in ('proposed', 'passed_over')
  and exists (select from ${roundEntry} as e where e.nomination_id = ${nomination.id} and e.round = 'final'))`;

const columns = {
  id: nomination.id,
  campaignId: nomination.campaignId,
  campaignTitle: campaign.title,
  kind: nomination.kind,
  areaId: nomination.areaId,
  areaName: area.name,
  source: nomination.source,
  nominatedBy: nomination.nominatedBy,
  enteredBy: nomination.enteredBy,
  nominatorLeft: sql<boolean>`exists (select from ${person} as p where p.id = ${nomination.nominatedBy} and p.deleted_at is not null)`,
  phoneHash: nomination.phoneHash,
  status: nomination.status,
  reason: nomination.reason,
  createdAt: nomination.createdAt,
  movedAt: nomination.movedAt,
  handedAt: nomination.handedAt,
  shreddedAt: nomination.shreddedAt,
  consent: nomineeConsent.status,
  askedAt: nomineeConsent.askedAt,
  tokenUntil: nomineeConsent.tokenUntil,
  verifiedBy: nomineeConsent.verifiedBy,
  paperPlace: nomineeConsent.paperPlace,
  paperBy: nomineeConsent.paperBy,
  checkedBy: nomineeConsent.checkedBy,
  portrait: nomineeConsent.portrait,
  adult: nomineeConsent.adult,
  answeredAt: nomineeConsent.answeredAt,
  agreedTo: nomineeConsent.agreedTo,
  sealed: nominationText.sealed,
  digest: nominationText.digest,
  noteSealed: nominationText.noteSealed,
  firstPlaces: campaign.firstPlaces,
  inRound: sql<boolean>`exists (select from ${roundEntry} as e where e.nomination_id = ${nomination.id})`,
  /** Of whoever was in a final: when its result may be told, and whether there was a review before. */
  veil: sql<{ notice: string; firstPlaces: number | null } | null>`case when ${judged}
    then (select json_build_object('notice', s.first_day, 'firstPlaces', ${campaign.firstPlaces})
      from ${campaignStage} as s where s.campaign_id = ${nomination.campaignId} and s.stage = 'notice') end`,
  published: sql<boolean>`coalesce(${publication.publishedVersion} is not null, false)`,
};

export type Entry = Awaited<ReturnType<typeof entryOf>>;
export type FoundEntry = NonNullable<Entry>;

/** How far an entry is, for whoever may know a result only once its notice begins. */
export const statusFor = ({ status, veil }: Pick<FoundEntry, 'status' | 'veil'>, now: Date) =>
  (veil && veilOn(veil, dayOf(now.getTime()))) ?? status;

/** @param more what else of a row is asked for */
const rowsOf = <More extends Record<string, SQL> = Record<never, never>>(db: Db, more?: More) =>
  db
    .select({ ...columns, ...(more as More) })
    .from(nomination)
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .innerJoin(area, eq(area.id, nomination.areaId))
    .leftJoin(nomineeConsent, eq(nomineeConsent.nominationId, nomination.id))
    .leftJoin(nominationText, eq(nominationText.nominationId, nomination.id))
    .leftJoin(
      publication,
      and(eq(publication.kind, 'nomination'), eq(publication.subjectId, nomination.id)),
    );

/** A nomination with its sealed text and the nominee's word. */
export async function entryOf(db: Db, id: string) {
  const [found] = await rowsOf(db).where(eq(nomination.id, id));
  return found;
}

/**
 * The same, its row locked: whoever moves a nomination goes one after another. The lock lets others refer to the
 * row, as the trigger does that puts a published story on the wall.
 */
export async function lockEntry(tx: Db, id: string) {
  await tx
    .select({ id: nomination.id })
    .from(nomination)
    .where(eq(nomination.id, id))
    .for('no key update');
  return entryOf(tx, id);
}

const after = (cursor: CreatedCursor | undefined) =>
  cursor &&
  sql`(${nomination.createdAt}, ${nomination.id}) < (${cursor.createdAt}::timestamptz, ${cursor.id})`;

/** What a person nominated, latest first. */
export const nominatedBy = (
  db: Db,
  personId: string,
  cursor: CreatedCursor | undefined,
  limit: number,
) =>
  rowsOf(db)
    .where(and(eq(nomination.nominatedBy, personId), after(cursor)))
    .orderBy(desc(nomination.createdAt), desc(nomination.id))
    .limit(limit);

const publicTitle = sql<string | null>`(select v.title from ${publicationVersion} as v
  where v.publication_id = ${publication.id} and v.number = ${publication.publishedVersion})`;

/** Nominations of which this account is the nominee, latest first, with the title that the public reads. */
export const nominationsAbout = (
  db: Db,
  personId: string,
  cursor: CreatedCursor | undefined,
  limit: number,
) =>
  rowsOf(db, { publicTitle })
    .where(and(eq(nomineeConsent.verifiedBy, personId), after(cursor)))
    .orderBy(desc(nomination.createdAt), desc(nomination.id))
    .limit(limit);

/** Whom news of some nominations concerns: the nominee, where they showed their phone, and whoever nominated. */
export const concernedBy = (db: Db, ids: readonly string[]) =>
  db
    .select({
      id: nomination.id,
      nominatedBy: nomination.nominatedBy,
      verifiedBy: nomineeConsent.verifiedBy,
    })
    .from(nomination)
    .leftJoin(nomineeConsent, eq(nomineeConsent.nominationId, nomination.id))
    .where(inArray(nomination.id, [...ids]));

/** How far those who were in a final are said to be; undefined where their result may be told. */
export type Veil = ReturnType<typeof veilOn>;

/** Whether an entry is said to have a status. */
const saidToBe = (status: NominationStatus, veil: Veil) => {
  const has = eq(nomination.status, status);
  if (veil === undefined) return has;
  return status === veil ? or(has, judged) : and(has, not(judged));
};

/** A campaign's entries that are not shredded, latest first, all or those said to have one status. */
export const entriesOf = (
  db: Db,
  of: { campaignId: string; status?: NominationStatus | undefined; veil?: Veil },
  cursor: CreatedCursor | undefined,
  limit: number,
) =>
  rowsOf(db)
    .where(
      and(
        eq(nomination.campaignId, of.campaignId),
        isNull(nomination.shreddedAt),
        of.status && saidToBe(of.status, of.veil),
        after(cursor),
      ),
    )
    .orderBy(desc(nomination.createdAt), desc(nomination.id))
    .limit(limit);

/** How many of a campaign's entries give the same phone, this one counted. */
export const samePhone = (db: Db, campaignId: string, phoneHash: string) =>
  db.$count(
    nomination,
    and(eq(nomination.campaignId, campaignId), eq(nomination.phoneHash, phoneHash)),
  );

/** Entries that are counted at most: a hundred stands for all that are more. */
const countedMost = 100;

/** How many of a campaign's entries that are not shredded are said to have each status, up to a hundred. */
export const countsOf = (db: Db, campaignId: string, veil: Veil) => {
  const counted = (Object.keys(moves.nomination) as NominationStatus[]).map(
    (
      status,
    ) => sql`select ${status}::text as status, (select count(*)::int from (select from ${nomination}
      where ${nomination.campaignId} = ${campaignId} and ${nomination.shreddedAt} is null and ${saidToBe(status, veil)}
      order by ${nomination.createdAt}, ${nomination.id} limit ${countedMost}) as few) as entries`,
  );
  return rows<{ status: NominationStatus; entries: number }>(
    db,
    sql.join(counted, sql` union all `),
  );
};

type NewEntry = Pick<
  typeof nomination.$inferInsert,
  'campaignId' | 'kind' | 'areaId' | 'source' | 'phoneHash' | 'nominatedBy' | 'enteredBy'
>;

/**
 * Writes a nomination, and that its nominee is to be asked. One of a resident takes the next of the day's
 * places. @returns its id, or undefined when the day's places are used up
 */
export async function insertNomination(
  tx: Db,
  entry: NewEntry,
  now: Date,
): Promise<string | undefined> {
  const day = dayOf(now.getTime());
  let daySlot: number | null = null;
  if (entry.nominatedBy) {
    await tx
      .select({ id: person.id })
      .from(person)
      .where(eq(person.id, entry.nominatedBy))
      .for('no key update');
    const own = and(eq(nomination.nominatedBy, entry.nominatedBy), eq(nomination.day, day));
    daySlot = 1 + Number(await tx.$count(nomination, own));
    if (daySlot > nominationsADay) return undefined;
  }
  const id = newId('nom');
  await tx.insert(nomination).values({ id, ...entry, day, daySlot, createdAt: now, movedAt: now });
  await tx.insert(nomineeConsent).values({ nominationId: id, askedAt: now });
  return id;
}

type Change = Partial<
  Pick<typeof nomination.$inferInsert, 'kind' | 'areaId' | 'phoneHash' | 'reason' | 'handedAt'>
>;

/** Moves a nomination on; the trigger refuses what may not follow. */
export const moveNomination = (
  tx: Db,
  id: string,
  to: { status: NominationStatus; at: Date } & Change,
) => {
  const { status, at, ...change } = to;
  return tx
    .update(nomination)
    .set({ reason: null, ...change, status, movedAt: at })
    .where(and(eq(nomination.id, id), isNull(nomination.shreddedAt)));
};

export const markHanded = (tx: Db, id: string, at: Date) =>
  tx.update(nomination).set({ handedAt: at }).where(eq(nomination.id, id));
