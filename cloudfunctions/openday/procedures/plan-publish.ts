import { and, eq } from 'drizzle-orm';
import { record } from '../../_shared/audit';
import { once } from '../../_shared/idempotency';
import type { MemberContext } from '../../_shared/trpc';
import { momentWords } from '../messages';
import { serveMakeUps } from '../queries/make-up';
import { lockPlan, sessionsOfWeek } from '../queries/plan';
import { draftRefusal } from '../rules/plan';
import { session } from '../tables';
import { refusePlan, spanOf, weekToPlan } from './plan';
import { besides, timesOf } from './plan-drafts';

type Draft = Awaited<ReturnType<typeof sessionsOfWeek>>[number];

/** What a draft is published with: a release or an opening of shares that is past happens at once. */
function publishedAt(now: Date, draft: Draft) {
  const times = timesOf(Number(draft.startsAt));
  const atOnce = times.releaseAt <= now;
  const open = times.sharesOpenAt <= now;
  return {
    atOnce,
    values: {
      ...times,
      releaseAt: atOnce ? now : times.releaseAt,
      ...(open && { sharesOpenedAt: now, groupShare: 0, staffShare: 0 }),
      status: 'scheduled' as const,
    },
  };
}

/**
 * Publishes all drafts of a week in one transaction, or none; a refusal names the draft in its way. Who is
 * owed a place for a closed session has it before anybody else can book.
 * `drafts` are those the planner saw: others than these publish nothing.
 */
export function publishWeek(ctx: MemberContext, input: { month: string; drafts: string[] }) {
  return once(ctx, 'openday.publishWeek', input, async (tx) => {
    await lockPlan(tx);
    const { week } = await weekToPlan(ctx, tx, input.month);
    const all = await sessionsOfWeek(tx, week.firstDay);
    const drafts = all.filter(({ status }) => status === 'draft');
    if (drafts.length === 0) throw refusePlan('nothing');
    const seen = new Set(input.drafts);
    if (drafts.length !== seen.size || drafts.some(({ id }) => !seen.has(id)))
      throw refusePlan('changed');
    const now = ctx.now();
    let atOnce = 0;
    for (const draft of drafts) {
      const what = `${draft.facilityName} ${momentWords(draft.startsAt)} `;
      if (draft.facilityStatus !== 'active') throw refusePlan('facility_shut', what, draft.id);
      const span = { startsAt: Number(draft.startsAt), endsAt: Number(draft.endsAt) };
      const others = await besides(tx, { ...draft, ...span });
      const reason = draftRefusal({ ...draft, ...span }, spanOf(week), others, Number(now));
      if (reason) throw refusePlan(reason, what, draft.id);
      const published = publishedAt(now, draft);
      if (published.atOnce) atOnce++;
      await tx
        .update(session)
        .set(published.values)
        .where(and(eq(session.id, draft.id), eq(session.status, 'draft')));
      await record(tx, ctx, 'session.publish', draft.id);
    }
    for (const id of new Set(drafts.map(({ facilityId }) => facilityId)))
      await serveMakeUps(tx, ctx, id);
    await record(tx, ctx, 'plan.publish', week.month, { sessions: drafts.length });
    return { published: drafts.length, atOnce };
  });
}
