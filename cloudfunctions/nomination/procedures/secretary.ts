import { record } from '../../_shared/audit';
import { dbError, type Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import { honouredMessage } from '../messages';
import {
  campaignById,
  lockCampaign,
  markCampaign,
  stageNow,
  type Campaign,
} from '../queries/campaigns';
import { concernedBy } from '../queries/nominations';
import { openObjections } from '../queries/objections';
import * as q from '../queries/panel';
import { namedIn } from '../queries/stories';
import { openText } from '../queries/texts';
import type { NominationStatus } from '../rules/moves';
import { fewestScores, ranking, resultOf, type Round } from '../rules/panel';
import { dayOf } from '../rules';
import { daysOf, mayBeShown, stages } from '../rules/campaign';
import { tellBoth } from '../tell';
import { mustServe } from './panel';
import { noSuchCampaign, refusePanel } from './refuse';

async function held(ctx: MemberContext, tx: Db, campaignId: string): Promise<Campaign> {
  mustServe(ctx, 'secretary', campaignId);
  const found = await lockCampaign(tx, campaignId);
  if (!found) throw noSuchCampaign();
  return found;
}

const statusFor = (of: Campaign, round: Round): NominationStatus =>
  round === 'final' ? mayBeShown(of) : 'qualified';

const placesOf = (of: Campaign, round: Round) =>
  round === 'first' ? of.firstPlaces : of.finalPlaces;

/** What a round's result is made of: in the final, stories that everybody can read. */
const counted = (round: Round, found: Awaited<ReturnType<typeof q.standingOf>>) =>
  round === 'final' ? found.filter(({ published }) => published) : found;

/**
 * How far a round is: scores and recusals counted by entry; figures only once it is closed. `total` and `short`
 * are of the whole round: how many entries stand, and how many of those that count lack scores.
 */
export async function progress(
  ctx: MemberContext,
  { cursor, ...input }: { campaignId: string; round: Round; cursor?: q.RankCursor | undefined },
) {
  const { campaignId, round } = input;
  mustServe(ctx, 'secretary', campaignId);
  const limit = 100;
  const of = await campaignById(ctx.db, campaignId);
  const state = await q.roundOf(ctx.db, campaignId, round);
  const people = await q.panelOf(ctx.db, campaignId);
  const found = await q.progressOf(ctx.db, input, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, ({ rank, id }) => ({ rank: rank ?? 0, id }));
  const all = await q.standingOf(ctx.db, campaignId, round);
  return {
    /** Whether the campaign has this round at all. */
    has: of?.stages.some(({ stage }) => stage === round) ?? false,
    openedAt: state?.openedAt ?? null,
    closedAt: state?.closedAt ?? null,
    members: people.filter(({ role }) => role === 'panel').length,
    total: all.length,
    short: counted(round, all).filter(({ scores }) => scores < fewestScores).length,
    entries: page.map(({ sealed, ...row }) => ({
      ...row,
      title: sealed === null ? null : openText(ctx, row.id, sealed).title,
    })),
    next,
    objections: Number(await openObjections(ctx.db, campaignId)),
  };
}

export const openRound = (ctx: MemberContext, input: { campaignId: string; round: Round }) =>
  once(ctx, 'nomination.openRound', input, async (tx) => {
    const { campaignId, round } = input;
    const of = await held(ctx, tx, campaignId);
    if (stageNow(of, ctx.now()) !== round)
      throw new Refusal('refused', `还没到${stages[round]}的日子，或者已经过了。`, {
        reason: 'not_now',
      });
    if (await q.roundOf(tx, campaignId, round)) return input;
    const opened = { campaignId, round, openedBy: ctx.person.id, openedAt: ctx.now() };
    const entries = await q.openRound(tx, opened, statusFor(of, round));
    if (entries === 0) throw refusePanel('no_entries');
    await record(tx, ctx, 'panel.open', campaignId, { round, entries });
    return input;
  });

/**
 * Closes a round and computes its result by the published rule. Only then are scores opened, and only here.
 * Whoever withdrew meanwhile takes no part; in the final, neither does a story that nobody can read. The final
 * closes before the notice begins: its names stand there for the whole of it.
 */
export const closeRound = (ctx: MemberContext, input: { campaignId: string; round: Round }) =>
  once(ctx, 'nomination.closeRound', input, async (tx) => {
    const { campaignId, round } = input;
    const of = await held(ctx, tx, campaignId);
    const state = await q.roundOf(tx, campaignId, round);
    if (!state) throw refusePanel('not_open');
    if (state.closedAt !== null) return input;
    const at = ctx.now();
    const notice = daysOf(of.stages, 'notice');
    if (round === 'final' && notice && notice.firstDay <= dayOf(at.getTime()))
      throw refusePanel('late');
    await q.closeRound(tx, campaignId, round, { closedBy: ctx.person.id, closedAt: at });
    const left = await q.standingOf(tx, campaignId, round);
    const standing = counted(round, left);
    if (left.length > 0 && standing.length === 0) throw refusePanel('none_public');
    if (standing.some(({ scores }) => scores < fewestScores)) {
      const lacks = await q.lacksJudges(tx, campaignId, round, fewestScores);
      throw refusePanel(lacks ? 'no_judges' : 'too_few');
    }
    const scores = await q.openScores(tx, ctx, campaignId, round);
    const results = standing.map(({ id }) => ({ id, result: resultOf(scores.get(id) ?? []) }));
    const ranked = ranking(results, placesOf(of, round) ?? 0);
    for (const { id, ...result } of ranked)
      await q.putResult(
        tx,
        { campaignId, round, nominationId: id },
        { ...result, scores: scores.get(id)?.length ?? 0 },
      );
    const chosen = new Set(ranked.filter((each) => each.chosen).map(({ id }) => id));
    await q.moveAll(tx, [...chosen], round === 'first' ? 'shortlisted' : 'proposed', at);
    const others = left.map(({ id }) => id).filter((id) => !chosen.has(id));
    await q.moveAll(tx, others, 'passed_over', at);
    await record(tx, ctx, 'panel.close', campaignId, { round, entries: ranked.length });
    return input;
  });

const unannounced = { campaign_objections: 'objections', campaign_notice: 'unnoticed' } as const;

/** The names are final: after the notice, with every objection answered. */
export const announce = (ctx: MemberContext, input: { campaignId: string }) =>
  once(ctx, 'nomination.announce', input, async (tx) => {
    const of = await held(ctx, tx, input.campaignId);
    if (of.announcedAt) return input;
    const at = ctx.now();
    const day = daysOf(of.stages, 'result')?.firstDay;
    if (of.publishedAt === null || day === undefined || dayOf(at.getTime()) < day)
      throw new Refusal('refused', '还没到揭晓的日子，公示要满。', { reason: 'not_now' });
    await markCampaign(tx, of.id, { announcedAt: at }).catch((error: unknown) => {
      const constraint = dbError(error)?.constraint ?? '';
      throw constraint in unannounced
        ? refusePanel(unannounced[constraint as keyof typeof unannounced])
        : error;
    });
    const ids = (await namedIn(tx, of.id, 'proposed')).map(({ id }) => id);
    await q.moveAll(tx, ids, 'honoured', at);
    for (const entry of await concernedBy(tx, ids))
      await tellBoth(tx, at, entry, honouredMessage(entry.id, at));
    await record(tx, ctx, 'campaign.announce', of.id, { names: ids.length });
    return input;
  });
