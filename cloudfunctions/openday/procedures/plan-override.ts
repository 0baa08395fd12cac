import { eq } from 'drizzle-orm';
import { record } from '../../_shared/audit';
import type { Db } from '../../_shared/db';
import { once } from '../../_shared/idempotency';
import type { MemberContext } from '../../_shared/trpc';
import { dropDrafts, lockPlan, putOverride, sessionsOfWeek } from '../queries/plan';
import { addDays, dateOf } from '../rules';
import type { OverrideReason } from '../rules/plan';
import { openWeekOverride } from '../tables/week';
import { refusePlan, weekToPlan } from './plan';

interface Override {
  month: string;
  firstDay: string;
  lastDay: string;
  reason: OverrideReason;
}

/** The week as it stands, without its drafts. @throws Refusal when residents can see a session of it */
async function emptied(ctx: MemberContext, tx: Db, month: string) {
  await lockPlan(tx);
  const { week } = await weekToPlan(ctx, tx, month);
  const sessions = await sessionsOfWeek(tx, week.firstDay);
  if (sessions.some(({ status }) => status === 'scheduled')) throw refusePlan('published');
  return { week, dropped: await dropDrafts(tx, week.firstDay) };
}

/** Moves an open week within its month; its drafts go, because their days do. */
export function overrideWeek(ctx: MemberContext, input: Override) {
  return once(ctx, 'openday.overrideWeek', input, async (tx) => {
    const { month, firstDay, lastDay, reason } = input;
    const { dropped } = await emptied(ctx, tx, month);
    const within = firstDay.startsWith(`${month}-`) && lastDay.startsWith(`${month}-`);
    const long = lastDay < firstDay || lastDay > addDays(firstDay, 13);
    if (!within || long || firstDay <= dateOf(ctx.now().getTime()))
      throw refusePlan('week_days', '', 'firstDay');
    await putOverride(tx, input);
    await record(tx, ctx, 'plan.override', month, { firstDay, lastDay, reason });
    return { dropped };
  });
}

/** Back to the week that the rule and the calendar give. */
export function restoreWeek(ctx: MemberContext, input: { month: string }) {
  return once(ctx, 'openday.restoreWeek', input, async (tx) => {
    const { dropped } = await emptied(ctx, tx, input.month);
    await tx.delete(openWeekOverride).where(eq(openWeekOverride.month, input.month));
    // That week may be over by now: then the month would be left without one.
    await weekToPlan(ctx, tx, input.month);
    await record(tx, ctx, 'plan.restore', input.month);
    return { dropped };
  });
}
