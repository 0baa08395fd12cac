import { inArray } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { loadCalendar } from '../calendar';
import { dateOf, monthsAround, nextOpenWeek, type OpenWeek } from '../rules';
import { openWeekOverride } from '../tables/week';

export interface PlannedWeek extends OpenWeek {
  /** Years whose days off nobody has entered yet; the statutory days stood in. For staff. */
  yearsWithoutNotice: number[];
}

/** The open week under way, or else the next one, by the rule, the calendar and the overrides. */
export async function plannedWeek(db: Db, now: Date): Promise<PlannedWeek> {
  const today = dateOf(now.getTime());
  const months = monthsAround(today);
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))];
  const calendar = await loadCalendar(db, years);
  const moved = await db
    .select()
    .from(openWeekOverride)
    .where(inArray(openWeekOverride.month, months));
  const week = nextOpenWeek(today, calendar, new Map(moved.map((row) => [row.month, row])));
  const { firstDay, lastDay, reason } = week;
  return {
    firstDay,
    lastDay,
    ...(reason !== undefined && { reason }),
    yearsWithoutNotice: calendar.yearsWithoutNotice.filter((year) =>
      firstDay.startsWith(`${year}-`),
    ),
  };
}
