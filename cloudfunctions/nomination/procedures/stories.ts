import { randomBytes } from 'node:crypto';
import { Refusal } from '../../_shared/errors';
import { record } from '../../_shared/audit';
import { leadPictureOf } from '../../_shared/lead-picture';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import { countAttempt } from '../../_shared/rate-limit';
import { withdrawReasons } from '../../_shared/rules/withdrawal';
import type { MemberContext, VisitorContext } from '../../_shared/trpc';
import {
  allCampaigns,
  campaignById,
  presentCampaign,
  stageNow,
  type Campaign,
} from '../queries/campaigns';
import * as gallery from '../queries/gallery';
import { namedIn, publicStory } from '../queries/stories';
import { sendLeaf } from '../queries/supports';
import { roundsOf } from '../queries/panel';
import { dayOf } from '../rules';
import { daysOf, nextStage, type Stage } from '../rules/campaign';
import type { NominationStatus } from '../rules/moves';
import { resultRule } from '../rules/panel';
import { supportRefusals, supportsADay, type SupportRefusal } from '../rules/support';
import { noSuchCampaign, noSuchStory } from './refuse';

/** A story on the wall, without what the order alone needs. */
const cardOf = ({ place: _, part: __, picture, ...card }: gallery.Card & { part: number }) => ({
  ...card,
  picture: leadPictureOf(picture),
});

const today = (now: Date) => dayOf(now.getTime());

/** From the first day of its notice to the last of its announcement. */
const named = ({ publishedAt, stages }: Campaign, day: string) => {
  const [notice, result] = [daysOf(stages, 'notice'), daysOf(stages, 'result')];
  return (
    publishedAt !== null && notice && result && notice.firstDay <= day && day <= result.lastDay
  );
};

/**
 * The campaign of the moment and the stage it is in, and every one whose names stand under notice or are
 * announced, so that a later campaign does not hide them; null when there never was one.
 */
export async function present(ctx: VisitorContext) {
  const found = await presentCampaign(ctx.db);
  if (!found) return null;
  const all = await allCampaigns(ctx.db);
  const underNotice = all.filter((each) => named(each, today(ctx.now())));
  const { id, title, intro, stages, announcedAt } = found;
  return {
    ...{ id, title, intro, stages, announcedAt },
    stage: stageNow(found, ctx.now()) ?? null,
    next: nextStage(stages, today(ctx.now())) ?? null,
    rule: resultRule,
    underNotice: underNotice.map((each) => ({ id: each.id, title: each.title })),
  };
}

interface Asked extends gallery.GalleryFilter {
  visitor?: string | undefined;
  cursor?: gallery.GalleryCursor | undefined;
}

/**
 * One page of the wall, in an order of the visitor's own that lasts for the day: two round trips with
 * finding out who asks.
 */
export async function stories(ctx: VisitorContext, { visitor, cursor, ...filter }: Asked) {
  const limit = 20;
  const who = ctx.person?.id ?? visitor ?? randomBytes(8).toString('hex');
  const from = cursor ?? gallery.orderOf(`${who}/${today(ctx.now())}`);
  const found = await gallery.galleryPage(ctx.db, from, filter, limit + 1);
  const { page, next } = pageOf(found, limit, ({ place, id, part }) => ({
    shuffle: from.shuffle,
    start: from.start,
    place,
    id,
    wrapped: part === 1,
  }));
  return { stories: page.map(cardOf), next };
}

const isShown = (status: NominationStatus, stage: Stage | undefined) =>
  stage === 'show' && status !== 'passed_over';

/** A story as the public may read it; what was taken down shows why and nothing else. */
export async function story(ctx: VisitorContext, id: string) {
  const found = await publicStory(ctx.db, id);
  if (!found) throw noSuchStory();
  const { withdrawnAt, withdrawnFor, status, campaignId, publicationId: _, ...shown } = found;
  if (withdrawnFor !== null || found.title === null || found.fields === null)
    return { gone: true as const, words: withdrawReasons[withdrawnFor ?? 'outdated'], withdrawnAt };
  const campaign = await campaignById(ctx.db, campaignId);
  const stage = campaign ? stageNow(campaign, ctx.now()) : undefined;
  const day = today(ctx.now());
  const order = gallery.orderOf(`${id}/${day}`);
  const leaves = ctx.person && (await gallery.leavesOf(ctx.db, ctx.person.id, id, day));
  const others = await gallery.related(ctx.db, found, order, 3);
  return {
    gone: false as const,
    ...shown,
    title: found.title,
    body: found.body ?? '',
    media: found.media ?? [],
    picture: leadPictureOf(found.picture),
    name: found.fields['name'] ?? null,
    unit: found.fields['unit'] ?? null,
    post: found.fields['post'] ?? null,
    honoured: status === 'honoured' && campaign?.announcedAt !== null,
    canObject: status === 'proposed' && stage === 'notice',
    /** Leaves can be sent while the campaign shows its stories, to those that its first review left in. */
    leaf: {
      open: isShown(status, stage),
      given: leaves?.given ?? false,
      left: Math.max(0, supportsADay - (leaves?.today ?? 0)),
    },
    related: others.map(cardOf),
  };
}

const refuse = (reason: SupportRefusal) =>
  new Refusal(reason === 'three_a_day' ? 'too_often' : 'refused', supportRefusals[reason], {
    reason,
  });

/** Sends a story a leaf; a second one of a day is the first. */
export async function support(ctx: MemberContext, input: { id: string }) {
  await countAttempt(ctx.db, ctx.person.id, 'support', ctx.now());
  return once(ctx, 'nomination.support', input, async (tx) => {
    const found = await publicStory(tx, input.id);
    if (!found) throw noSuchStory();
    const campaign = await campaignById(tx, found.campaignId);
    if (!campaign || !isShown(found.status, stageNow(campaign, ctx.now())))
      throw refuse('not_shown');
    const day = today(ctx.now());
    const done = await sendLeaf(tx, input.id, ctx.person.id, day, ctx.now());
    if (done === 'gone') throw refuse('gone');
    if (done === 'enough') throw refuse('three_a_day');
    if (done === 'sent') await record(tx, ctx, 'story.support', input.id);
    return { given: true };
  });
}

/** Names under notice, later those honoured, with the rule they were chosen by. Before the notice there are none. Between the notice and the announcement they stand as they were. */
export async function names(ctx: VisitorContext, campaignId: string) {
  const campaign = await campaignById(ctx.db, campaignId);
  if (!campaign?.publishedAt) throw noSuchCampaign();
  const stage = stageNow(campaign, ctx.now());
  const { announcedAt, title, stages } = campaign;
  const status = announcedAt ? ('honoured' as const) : ('proposed' as const);
  const notice = daysOf(stages, 'notice') ?? null;
  const shown = announcedAt !== null || (notice !== null && notice.firstDay <= today(ctx.now()));
  const found = shown ? await namedIn(ctx.db, campaignId, status) : [];
  const rounds = shown ? await roundsOf(ctx.db, campaignId) : [];
  return {
    title,
    stage: stage ?? null,
    notice,
    announcedAt,
    rule: resultRule,
    closedAt: rounds.find(({ round }) => round === 'final')?.closedAt ?? null,
    names: found.map(({ fields, ...row }) => ({
      ...row,
      name: fields['name'] ?? null,
      unit: fields['unit'] ?? null,
    })),
  };
}

/** The mini-program's code for a public story, where WeChat is connected; base64 of a picture, or null. */
export async function shareCode(ctx: VisitorContext, id: string) {
  const found = await publicStory(ctx.db, id);
  if (!found?.title) throw noSuchStory();
  if (!ctx.wechat) return { image: null };
  await countAttempt(ctx.db, id, 'card', ctx.now());
  const image = await ctx.wechat.codeFor('features/nomination/pages/story/index', `s=${id}`);
  return { image: image?.toString('base64') ?? null };
}
