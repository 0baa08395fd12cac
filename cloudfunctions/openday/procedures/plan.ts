import { Refusal } from '../../_shared/errors';
import type { MemberContext } from '../../_shared/trpc';
import { facilitiesByKind, sessionsOfWeek } from '../queries/plan';
import { comingWeeks, dayNames } from '../queries/week';
import { isWorkingDay } from '../../_shared/rules/working-day';
import { addDays, at } from '../rules';
import { planRefusals, required, type PlanDay, type PlanRefusal } from '../rules/plan';

export const refusePlan = (reason: PlanRefusal, what = '', field?: string) =>
  new Refusal('refused', planRefusals[reason](what), { reason, ...(field && { field }) });

/** An open week that can be planned, with its days. @throws Refusal for any other month */
export async function weekToPlan(ctx: MemberContext, db: MemberContext['db'], month?: string) {
  const { weeks, calendar } = await comingWeeks(db, ctx.now());
  const week = month === undefined ? weeks[0] : weeks.find((each) => each.month === month);
  if (!week) throw refusePlan('no_month');
  const names = await dayNames(db, week.firstDay, week.lastDay);
  const days = [];
  for (let date = week.firstDay; date <= week.lastDay; date = addDays(date, 1)) {
    const holiday = calendar.holidays.has(date);
    days.push({
      date,
      holiday: holiday ? (names.get(date) ?? '法定假日') : null,
      /** A weekend that is worked, as the notice calls it. */
      workday: calendar.workdays.has(date) ? (names.get(date) ?? null) : null,
      working: isWorkingDay(calendar, date),
    });
  }
  return { weeks, week, days, yearsWithoutNotice: calendar.yearsWithoutNotice };
}

type Days = Awaited<ReturnType<typeof weekToPlan>>['days'];

export const planDays = (days: Days): PlanDay[] =>
  days.map(({ date, holiday }) => ({
    date,
    weekday: new Date(`${date}T00:00:00Z`).getUTCDay(),
    startsAt: at(date, '00:00'),
    holiday: holiday !== null,
  }));

/** A week as an interval: from its first midnight to the one after its last day. */
export const spanOf = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }) => ({
  startsAt: at(firstDay, '00:00'),
  endsAt: at(addDays(lastDay, 1), '00:00'),
});

/** The planner's whole page: the week, its days, everything on it, and which kinds it does not cover yet. */
export async function planWeek(ctx: MemberContext, month: string | undefined) {
  const { weeks, week, days, yearsWithoutNotice } = await weekToPlan(ctx, ctx.db, month);
  const sessions = await sessionsOfWeek(ctx.db, week.firstDay);
  const kinds = new Map((await facilitiesByKind(ctx.db)).map((each) => [each.category, each]));
  const now = ctx.now();
  return {
    weeks,
    week,
    days,
    yearsWithoutNotice: yearsWithoutNotice.filter((year) => week.firstDay.startsWith(`${year}-`)),
    sessions: sessions.map((each) => ({
      ...each,
      /** Published now, it could be booked at once. */
      releasesAtOnce: each.status === 'draft' && each.releaseAt <= now,
    })),
    coverage: required.map((category) => {
      const of = sessions.filter((each) => each.category === category);
      return {
        category,
        scheduled: of.filter(({ status }) => status === 'scheduled').length,
        drafts: of.filter(({ status }) => status === 'draft').length,
        facilities: kinds.get(category)?.facilities ?? 0,
        templates: kinds.get(category)?.templates ?? 0,
      };
    }),
  };
}
