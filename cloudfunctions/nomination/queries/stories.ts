import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { leadPictureIn } from '../../_shared/lead-picture';
import { publication, publicationVersion } from '../../_shared/publication';
import { area } from '../../_shared/tables';
import { campaign, campaignStage, nomination } from '../tables';
import { supportTotal } from '../tables/support';

/**
 * What the public may see of a nomination: its published version, or that it was taken down and why.
 * Undefined for whatever never was public, as if it were not there.
 */
export async function publicStory(db: Db, id: string) {
  const [found] = await db
    .select({
      id: nomination.id,
      publicationId: publication.id,
      campaignId: nomination.campaignId,
      status: nomination.status,
      kind: nomination.kind,
      areaId: nomination.areaId,
      areaName: area.name,
      publishedAt: publication.publishedAt,
      withdrawnAt: publication.withdrawnAt,
      withdrawnFor: publication.withdrawnFor,
      title: publicationVersion.title,
      body: publicationVersion.body,
      media: publicationVersion.media,
      picture: leadPictureIn(publicationVersion.media),
      fields: publicationVersion.fields,
      note: publicationVersion.note,
      correctedAt: publicationVersion.submittedAt,
      supports: sql<number | null>`case when ${campaign.supportsShownAt} is not null
        then coalesce(${supportTotal.supports}, 0) end`,
    })
    .from(publication)
    .innerJoin(nomination, eq(nomination.id, publication.subjectId))
    .innerJoin(area, eq(area.id, nomination.areaId))
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(
      publicationVersion,
      and(
        eq(publicationVersion.publicationId, publication.id),
        eq(publicationVersion.number, publication.publishedVersion),
      ),
    )
    .leftJoin(supportTotal, eq(supportTotal.nominationId, nomination.id))
    .where(
      and(
        eq(publication.kind, 'nomination'),
        eq(publication.subjectId, id),
        sql`(${publication.publishedVersion} is not null or ${publication.withdrawnAt} is not null)`,
      ),
    );
  return found;
}

/** Public since before the notice began: a correction goes on standing there, what came back does not. */
const stoodBefore = sql`${publication.publishedAt} < (select s.first_day::timestamp at time zone 'Asia/Shanghai'
  from ${campaignStage} as s where s.campaign_id = ${nomination.campaignId} and s.stage = 'notice')`;

/** Names under notice, or announced: those whose story is public, by title. */
export const namedIn = (db: Db, campaignId: string, status: 'proposed' | 'honoured') =>
  db
    .select({
      id: nomination.id,
      kind: nomination.kind,
      areaName: area.name,
      title: publicationVersion.title,
      fields: publicationVersion.fields,
    })
    .from(nomination)
    .innerJoin(
      publication,
      and(eq(publication.kind, 'nomination'), eq(publication.subjectId, nomination.id)),
    )
    .innerJoin(
      publicationVersion,
      and(
        eq(publicationVersion.publicationId, publication.id),
        eq(publicationVersion.number, publication.publishedVersion),
      ),
    )
    .innerJoin(area, eq(area.id, nomination.areaId))
    .where(
      and(
        eq(nomination.campaignId, campaignId),
        eq(nomination.status, status),
        status === 'proposed' ? stoodBefore : undefined,
      ),
    )
    .orderBy(publicationVersion.title, nomination.id)
    .limit(200);
