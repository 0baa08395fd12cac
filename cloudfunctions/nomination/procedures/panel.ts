import { record } from '../../_shared/audit';
import { dbError } from '../../_shared/db';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import { scopes, type MemberContext } from '../../_shared/trpc';
import { campaignById } from '../queries/campaigns';
import { entryOf, statusFor, type FoundEntry } from '../queries/nominations';
import * as q from '../queries/panel';
import { openText } from '../queries/texts';
import { dayOf } from '../rules';
import { daysOf, veilOn } from '../rules/campaign';
import type { Marks, RecusalReason, Round } from '../rules/panel';
import { noSuchCampaign, noSuchNomination, refusePanel } from './refuse';

/** @throws Refusal when the caller does not hold the post in this campaign */
export function mustServe(
  ctx: MemberContext,
  role: 'panel' | 'secretary',
  campaignId: string,
): void {
  if (!scopes(ctx.person, role, 'campaign').ids.includes(campaignId)) throw noSuchCampaign();
}

/** A result is its secretary's to know as soon as a final is closed; everybody else's from the notice on. */
const knowsResults = (ctx: MemberContext, campaignId: string) =>
  scopes(ctx.person, 'secretary', 'campaign').ids.includes(campaignId);

/** How far an entry is, for whoever asks of the staff. */
export const statusTo = (
  ctx: MemberContext,
  entry: Pick<FoundEntry, 'status' | 'veil' | 'campaignId'>,
) => (knowsResults(ctx, entry.campaignId) ? entry.status : statusFor(entry, ctx.now()));

/** What they are told instead of a campaign's results; undefined where they may know them. */
export async function veilFor(ctx: MemberContext, campaignId: string) {
  if (knowsResults(ctx, campaignId)) return undefined;
  const found = await campaignById(ctx.db, campaignId);
  if (!found) throw noSuchCampaign();
  const { stages, firstPlaces } = found;
  const notice = daysOf(stages, 'notice')?.firstDay;
  return veilOn({ notice, firstPlaces }, dayOf(ctx.now().getTime()));
}

/** Campaigns that the caller judges or keeps the papers of. */
export async function posts(ctx: MemberContext) {
  const held = (['panel', 'secretary'] as const).flatMap((role) =>
    scopes(ctx.person, role, 'campaign').ids.map((campaignId) => ({ role, campaignId })),
  );
  const all = [];
  for (const { role, campaignId } of held) {
    const found = await campaignById(ctx.db, campaignId);
    if (!found) continue;
    const rounds = await q.roundsOf(ctx.db, campaignId);
    all.push({
      role,
      campaignId,
      title: found.title,
      rounds: rounds.map(({ round, openedAt, closedAt }) => ({ round, openedAt, closedAt })),
    });
  }
  return all;
}

/**
 * What a member of the panel has before them while a round is open: stories, and whether they judged each, never
 * a score.
 */
export async function toScore(
  ctx: MemberContext,
  input: { campaignId: string; round: Round; after?: string | undefined },
) {
  const { campaignId, round, after } = input;
  mustServe(ctx, 'panel', campaignId);
  if (!(await q.isOpen(ctx.db, campaignId, round))) return { open: false, entries: [], next: null };
  const limit = 30;
  const of = { campaignId, round, personId: ctx.person.id };
  const found = await q.entriesToScore(ctx.db, of, after, limit + 1);
  const { page, next } = pageOf(found, limit, ({ id }) => id);
  return {
    open: true,
    entries: page.map(({ sealed, recused, ...row }) => ({
      ...row,
      recused,
      title: sealed === null || recused ? null : openText(ctx, row.id, sealed).title,
    })),
    next,
  };
}

/** One story to judge while its round is open, without the nominee's phone; not for whoever stepped back from it. */
export async function entryToScore(
  ctx: MemberContext,
  { campaignId, round, id }: { campaignId: string; round: Round; id: string },
) {
  mustServe(ctx, 'panel', campaignId);
  if (!(await q.isEntry(ctx.db, campaignId, round, id))) throw noSuchNomination();
  if (!(await q.isOpen(ctx.db, campaignId, round))) throw refusePanel('over');
  const barred = await q.barredFrom(ctx.db, id, ctx.person.id);
  if (barred) throw refusePanel(barred);
  const found = await entryOf(ctx.db, id);
  if (!found?.sealed) throw noSuchNomination();
  if (found.status === 'withdrawn') throw refusePanel('gone');
  const { name, unit, post, title, story, references, media } = openText(ctx, id, found.sealed);
  const { kind, areaName } = found;
  return { id, kind, areaName, name, unit, post, title, story, references, media };
}

const refusals = {
  score_open: 'closed',
  score_recused: 'recused',
  score_own: 'own',
  score_standing: 'gone',
} as const;

/**
 * Seals what a member gives; until the round closes it can be given anew, and nobody reads it, not even they.
 * Giving it twice is giving it once, so no tap is stored: its payload's hash would let marks be guessed.
 */
export const score = (
  ctx: MemberContext,
  input: { campaignId: string; round: Round; id: string; marks: Marks },
) => {
  const { campaignId, round, id, marks } = input;
  mustServe(ctx, 'panel', campaignId);
  return ctx.db.transaction(async (tx) => {
    if (!(await q.isEntry(tx, campaignId, round, id))) throw noSuchNomination();
    const given = { campaignId, round, nominationId: id, personId: ctx.person.id };
    await q.putScore(tx, ctx, given, marks, ctx.now()).catch((error: unknown) => {
      const constraint = dbError(error)?.constraint ?? '';
      throw constraint in refusals
        ? refusePanel(refusals[constraint as keyof typeof refusals])
        : error;
    });
    await record(tx, ctx, 'panel.score', id, { campaignId, round });
    return { id };
  });
};

/** Steps back from an entry for good; what was given of it in an open round is gone. */
export const recuse = (
  ctx: MemberContext,
  input: { campaignId: string; id: string; reason: RecusalReason },
) => {
  const { campaignId, id, reason } = input;
  mustServe(ctx, 'panel', campaignId);
  return once(ctx, 'nomination.recuse', input, async (tx) => {
    const found = await entryOf(tx, id);
    if (found?.campaignId !== campaignId) throw noSuchNomination();
    await q.putRecusal(tx, { nominationId: id, personId: ctx.person.id, reason, at: ctx.now() });
    await record(tx, ctx, 'panel.recuse', id, { campaignId, reason });
    return { id };
  });
};
