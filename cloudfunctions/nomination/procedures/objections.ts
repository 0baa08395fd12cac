import { record } from '../../_shared/audit';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify } from '../../_shared/notify';
import { pageOf } from '../../_shared/page';
import { clear, takeDown } from '../../_shared/publish';
import { countAttempt } from '../../_shared/rate-limit';
import { afterWorkingDays } from '../../_shared/rules/working-day';
import type { MemberContext } from '../../_shared/trpc';
import { loadCalendar } from '../../_shared/working-days';
import { objectionAnsweredMessage, struckMessage } from '../messages';
import { campaignById, lockCampaign, stageNow } from '../queries/campaigns';
import { lockEntry, moveNomination } from '../queries/nominations';
import * as q from '../queries/objections';
import { postNow } from '../queries/posts';
import { dayOf } from '../rules';
import {
  answerDays,
  objectionRefusals,
  type ObjectionReason,
  type ObjectionRefusal,
} from '../rules/objection';
import { tellBoth } from '../tell';
import { mustServe } from './panel';
import { noSuchStory } from './refuse';

const refuse = (reason: ObjectionRefusal) =>
  new Refusal('refused', objectionRefusals[reason], { reason });

/**
 * Says something against a name under notice. Only the panel's secretary reads it, and answers. The log, which
 * administrators read, does not say who objected.
 */
export async function object(
  ctx: MemberContext,
  input: { id: string; reason: ObjectionReason; text: string },
) {
  await countAttempt(ctx.db, ctx.person.id, 'nominate', ctx.now());
  const day = dayOf(ctx.now().getTime());
  const year = Number(day.slice(0, 4));
  const calendar = await loadCalendar(ctx.db, [year, year + 1]);
  return once(ctx, 'nomination.object', input, async (tx) => {
    const entry = await lockEntry(tx, input.id);
    if (!entry) throw noSuchStory();
    const campaign = await campaignById(tx, entry.campaignId);
    if (entry.status !== 'proposed' || !campaign || stageNow(campaign, ctx.now()) !== 'notice')
      throw refuse('not_noticed');
    const { reason, text } = input;
    const id = await q.insertObjection(tx, ctx, {
      campaignId: campaign.id,
      nominationId: entry.id,
      personId: ctx.person.id,
      reason,
      text,
      at: ctx.now(),
      dueOn: afterWorkingDays(calendar, day, answerDays),
    });
    if (!id) throw refuse('objected');
    return { id };
  });
}

const shown = (ctx: MemberContext, found: q.FoundObjection) => {
  const { textSealed: _, answerSealed: __, personId: ___, ...row } = found;
  return { ...row, ...q.wordsOf(ctx, found) };
};

export async function mine(ctx: MemberContext, cursor: q.AtCursor | undefined) {
  const limit = 20;
  const found = await q.myObjections(ctx.db, ctx.person.id, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, q.atKey);
  return { objections: page.map((row) => shown(ctx, row)), next };
}

/**
 * For the panel's secretary alone; who said it is not shown to them either. What concerns themselves they do not
 * read: `elsewhere` says how many such wait for another secretary.
 */
export async function queue(
  ctx: MemberContext,
  { campaignId, cursor }: { campaignId: string; cursor?: q.AtCursor | undefined },
) {
  mustServe(ctx, 'secretary', campaignId);
  const limit = 20;
  const personId = ctx.person.id;
  const found = await q.objectionsOf(ctx.db, { campaignId, personId }, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, q.atKey);
  await record(ctx.db, ctx, 'objection.open', campaignId, { shown: page.length });
  const elsewhere = Number(await q.notForThem(ctx.db, campaignId, personId));
  return { objections: page.map((row) => shown(ctx, row)), elsewhere, next };
}

const aboutTheStory: ReadonlySet<ObjectionReason> = new Set(['facts', 'conduct']);

/**
 * Answers an objection. One that holds strikes the name off; where it is about what the story tells, or what its
 * hero did, the story is taken down and stays away.
 */
export const answer = (ctx: MemberContext, input: { id: string; upheld: boolean; text: string }) =>
  once(ctx, 'nomination.answerObjection', input, async (tx) => {
    const found = await q.lockObjection(tx, input.id);
    if (!found) throw noSuchStory();
    mustServe(ctx, 'secretary', found.campaignId);
    await lockCampaign(tx, found.campaignId);
    if (await q.isOwnObjection(tx, input.id, ctx.person.id)) throw refuse('own');
    if (found.status !== 'objected')
      throw new Refusal('conflict', '这一条已经答复过了，刷新看看。', { reason: 'answered' });
    const { upheld, text } = input;
    const at = ctx.now();
    await q.answerObjection(tx, ctx, input.id, { upheld, text, by: ctx.person.id, at });
    const entry = await lockEntry(tx, found.nominationId);
    if (upheld && entry?.status === 'proposed')
      await moveNomination(tx, entry.id, { status: 'struck', at });
    if (upheld && entry) {
      const down = aboutTheStory.has(found.reason);
      if (down) {
        await takeDown(tx, 'nomination', entry.id, {
          reason: 'wrong',
          personId: ctx.person.id,
          at,
          post: await postNow(tx, ctx, `campaign:${found.campaignId}`),
        });
        await clear(tx, 'nomination', entry.id, null);
      }
      await tellBoth(tx, at, entry, struckMessage(entry.id, down, at));
    }
    await notify(tx, at, found.personId, objectionAnsweredMessage(input.id, at));
    await record(tx, ctx, 'objection.answer', input.id, { upheld });
    return { id: input.id };
  });

/** All of a person's objections, for the export of their data. */
export async function allOf(ctx: MemberContext) {
  const found = await q.myObjections(ctx.db, ctx.person.id, undefined, 1000);
  return found.map((row) => shown(ctx, row));
}
