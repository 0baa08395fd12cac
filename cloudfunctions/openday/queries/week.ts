import { between, inArray } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { calendarDay } from '../../_shared/calendar-day';
import { loadCalendar } from '../../_shared/working-days';
import {
  dateOf,
  evenMonths,
  monthsAround,
  nextOpenWeek,
  openWeekOf,
  type OpenWeek,
} from '../rules';
import { overrideSentence } from '../rules/plan';
import { monthsOfYear } from '../rules/report';
import { openWeekOverride } from '../tables/week';

export interface PlannedWeek extends OpenWeek {
  /** Years whose days off nobody has entered yet; the statutory days stood in. For staff. */
  yearsWithoutNotice: number[];
}

/** What decides the weeks of some months: the calendar of their years and the district's overrides. */
async function deciding(db: Db, months: string[]) {
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))];
  const calendar = await loadCalendar(db, years);
  const moved = await db
    .select()
    .from(openWeekOverride)
    .where(inArray(openWeekOverride.month, months));
  const overrides = moved.map((row): [string, OpenWeek] => [
    row.month,
    { ...row, reason: overrideSentence(row.reason) },
  ]);
  return { calendar, overrides: new Map(overrides), moved };
}

/** The six open weeks of a year; `moved` is why the district moved one. */
export async function weeksOfYear(db: Db, year: number) {
  const months = monthsOfYear(year);
  const { calendar, overrides, moved } = await deciding(db, months);
  return months.map((month) => {
    const { firstDay, lastDay } = openWeekOf(month, calendar, overrides.get(month));
    const reason = moved.find((each) => each.month === month)?.reason ?? null;
    return { month, firstDay, lastDay, moved: reason };
  });
}

/** The open week under way, or else the next one, by the rule, the calendar and the overrides. */
export async function plannedWeek(db: Db, now: Date): Promise<PlannedWeek> {
  const today = dateOf(now.getTime());
  const { calendar, overrides } = await deciding(db, monthsAround(today));
  const { firstDay, lastDay, reason } = nextOpenWeek(today, calendar, overrides);
  return {
    firstDay,
    lastDay,
    ...(reason !== undefined && { reason }),
    yearsWithoutNotice: calendar.yearsWithoutNotice.filter((year) =>
      firstDay.startsWith(`${year}-`),
    ),
  };
}

/** The three open weeks that can be planned at `now`: the one under way and those to come, by month. */
export async function comingWeeks(db: Db, now: Date) {
  const today = dateOf(now.getTime());
  const months = evenMonths(today, 4);
  const { calendar, overrides } = await deciding(db, months);
  const weeks = months
    .map((month) => ({
      month,
      moved: overrides.has(month),
      reason: overrides.get(month)?.reason,
      ...openWeekOf(month, calendar, overrides.get(month)),
    }))
    .filter(({ lastDay }) => lastDay >= today)
    .slice(0, 3);
  return { weeks, calendar };
}

/** What the published notices call the days between two dates. */
export async function dayNames(db: Db, from: string, to: string): Promise<Map<string, string>> {
  const named = await db
    .select({ day: calendarDay.day, name: calendarDay.name })
    .from(calendarDay)
    .where(between(calendarDay.day, from, to));
  return new Map(named.map(({ day, name }) => [day, name]));
}
