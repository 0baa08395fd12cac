import { record } from '../../_shared/audit';
import { newId } from '../../_shared/crypto';
import { dbError } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { workingDaysBetween } from '../../_shared/rules/working-day';
import type { MemberContext } from '../../_shared/trpc';
import { loadCalendar } from '../../_shared/working-days';
import {
  allCampaigns,
  lockCampaign,
  markCampaign,
  saveCampaign,
  stageNow,
} from '../queries/campaigns';
import { panelOf, roundsOf } from '../queries/panel';
import { dayOf } from '../rules';
import {
  begunProblems,
  campaignProblems,
  type CampaignDraft,
  type StageDays,
} from '../rules/campaign';
import { noSuchCampaign, refuseProblems } from './refuse';

export async function campaigns(ctx: MemberContext) {
  const found = await allCampaigns(ctx.db);
  return found.map((each) => ({ ...each, stage: stageNow(each, ctx.now()) ?? null }));
}

/** Everyone appointed to a campaign's panel, and how far its rounds are; never what anybody gave. */
export async function panel(ctx: MemberContext, campaignId: string) {
  const rounds = await roundsOf(ctx.db, campaignId);
  return {
    people: await panelOf(ctx.db, campaignId),
    rounds: rounds.map(({ round, openedAt, closedAt }) => ({ round, openedAt, closedAt })),
  };
}

const yearsOf = (stages: readonly StageDays[]) => [
  ...new Set(
    stages.flatMap(({ firstDay, lastDay }) =>
      [firstDay, lastDay].map((day) => Number(day.slice(0, 4))),
    ),
  ),
];

/** Writes a campaign down, or changes its words and days; what began already keeps its first day. */
export async function save(ctx: MemberContext, input: CampaignDraft & { id?: string | undefined }) {
  const years = yearsOf(input.stages);
  const calendar = years.length > 0 ? await loadCalendar(ctx.db, years) : undefined;
  const count = (from: string, to: string) =>
    calendar ? workingDaysBetween(calendar, from, to) : 0;
  refuseProblems(campaignProblems(input, count));
  return once(ctx, 'nomination.saveCampaign', input, async (tx) => {
    const held = input.id ? await lockCampaign(tx, input.id) : undefined;
    if (input.id && !held) throw noSuchCampaign();
    if (held?.announcedAt)
      throw new Refusal('refused', '这个活动揭晓了，改不了了。', { reason: 'announced' });
    const rounds = held ? await roundsOf(tx, held.id) : [];
    const closed = rounds.find(({ round }) => round === 'final')?.closedAt ?? null;
    if (held?.publishedAt)
      refuseProblems(
        begunProblems(
          held.stages,
          input.stages,
          dayOf(ctx.now().getTime()),
          closed && dayOf(closed.getTime()),
        ),
      );
    if (
      held &&
      rounds.length > 0 &&
      (held.firstPlaces !== input.firstPlaces || held.finalPlaces !== input.finalPlaces)
    )
      throw new Refusal('refused', '评委开始打分了，选几位不能再改。', { reason: 'opened' });
    const id = input.id ?? newId('cmp');
    const has = (stage: string) => input.stages.some((each) => each.stage === stage);
    const row = {
      id,
      title: input.title.trim(),
      intro: input.intro.trim(),
      firstPlaces: has('first') ? input.firstPlaces : null,
      finalPlaces: has('final') ? input.finalPlaces : null,
      createdBy: ctx.person.id,
      createdAt: ctx.now(),
    };
    await saveCampaign(tx, row, input.stages).catch((error: unknown) => {
      throw dbError(error)?.constraint === 'campaign_first'
        ? new Refusal('refused', '已经有故事交给编辑了，这一届不能再加初评。', {
            reason: 'handed',
          })
        : error;
    });
    await record(tx, ctx, 'campaign.save', id);
    return { id };
  });
}

export const publish = (ctx: MemberContext, input: { campaignId: string }) =>
  once(ctx, 'nomination.publishCampaign', input, async (tx) => {
    const held = await lockCampaign(tx, input.campaignId);
    if (!held) throw noSuchCampaign();
    if (held.publishedAt === null) {
      await markCampaign(tx, held.id, { publishedAt: ctx.now() });
      await record(tx, ctx, 'campaign.publish', held.id);
    }
    return input;
  });

/** From here on readers see how many leaves a story got; it cannot be hidden again. */
export const showSupports = (ctx: MemberContext, input: { campaignId: string }) =>
  once(ctx, 'nomination.showSupports', input, async (tx) => {
    const held = await lockCampaign(tx, input.campaignId);
    if (!held?.publishedAt) throw noSuchCampaign();
    if (held.supportsShownAt === null) {
      await markCampaign(tx, held.id, { supportsShownAt: ctx.now() });
      await record(tx, ctx, 'campaign.show-supports', held.id);
    }
    return input;
  });
