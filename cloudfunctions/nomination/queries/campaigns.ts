import { desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { dayOf } from '../rules';
import { stageOn, type Stage, type StageDays } from '../rules/campaign';
import { campaign, campaignStage } from '../tables';

const days = sql<StageDays[]>`coalesce((select json_agg(json_build_object(
  'stage', s.stage, 'firstDay', s.first_day, 'lastDay', s.last_day) order by s.first_day)
  from ${campaignStage} as s where s.campaign_id = ${campaign.id}), '[]')`;

const columns = {
  id: campaign.id,
  title: campaign.title,
  intro: campaign.intro,
  firstPlaces: campaign.firstPlaces,
  finalPlaces: campaign.finalPlaces,
  publishedAt: campaign.publishedAt,
  supportsShownAt: campaign.supportsShownAt,
  announcedAt: campaign.announcedAt,
  stages: days,
};

export type Campaign = Awaited<ReturnType<typeof allCampaigns>>[number];

/** Every campaign, the latest first: there are a few in a decade. */
export const allCampaigns = (db: Db) =>
  db.select(columns).from(campaign).orderBy(desc(campaign.createdAt), desc(campaign.id)).limit(50);

export async function campaignById(db: Db, id: string): Promise<Campaign | undefined> {
  const [found] = await db.select(columns).from(campaign).where(eq(campaign.id, id));
  return found;
}

/** The campaign that the public sees: the one published last. */
export async function presentCampaign(db: Db): Promise<Campaign | undefined> {
  const [found] = await db
    .select(columns)
    .from(campaign)
    .where(isNotNull(campaign.publishedAt))
    .orderBy(desc(campaign.publishedAt), desc(campaign.id))
    .limit(1);
  return found;
}

/** The stage a campaign is in; undefined when it is not published, or between stages. */
export const stageNow = (of: Campaign, now: Date): Stage | undefined =>
  of.publishedAt === null ? undefined : stageOn(of.stages, dayOf(now.getTime()));

/** The campaign's row, locked: whoever changes rounds, results or its dates goes one after another. */
export async function lockCampaign(tx: Db, id: string): Promise<Campaign | undefined> {
  await tx
    .select({ id: campaign.id })
    .from(campaign)
    .where(eq(campaign.id, id))
    .for('no key update');
  return campaignById(tx, id);
}

type Row = typeof campaign.$inferInsert;

/** Writes a campaign and its stages, in place of what stood there. */
export async function saveCampaign(tx: Db, row: Row, stages: readonly StageDays[]): Promise<void> {
  const { title, intro, firstPlaces, finalPlaces } = row;
  await tx
    .insert(campaign)
    .values(row)
    .onConflictDoUpdate({ target: campaign.id, set: { title, intro, firstPlaces, finalPlaces } });
  await tx.delete(campaignStage).where(eq(campaignStage.campaignId, row.id));
  if (stages.length > 0)
    await tx.insert(campaignStage).values(stages.map((each) => ({ campaignId: row.id, ...each })));
}

export const markCampaign = (
  tx: Db,
  id: string,
  what: Partial<Pick<Row, 'publishedAt' | 'supportsShownAt' | 'announcedAt'>>,
) => tx.update(campaign).set(what).where(eq(campaign.id, id));
