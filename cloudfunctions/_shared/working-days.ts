import { getSolarDateFromLunar, getSolarTermDate } from 'chinese-days';
import { between } from 'drizzle-orm';
import type { Db } from './db';
import type { WorkingCalendar } from './rules/working-day';
import { calendarDay } from './calendar-day';

const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export interface Calendar extends WorkingCalendar {
  /** Years for which no notice has been entered: their statutory days alone were used. */
  yearsWithoutNotice: number[];
}

/**
 * Statutory days off (State Council decision of 2024-11-10, in force 2025-01-01): New Year 1, Spring
 * Festival 4 from its eve, Qingming 1, Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3.
 */
export function statutoryDays(year: number): string[] {
  const lunar = (month: string) => getSolarDateFromLunar(`${year}-${month}`).date;
  const newYear = lunar('01-01');
  return [
    `${year}-01-01`,
    ...[-1, 0, 1, 2].map((offset) => addDays(newYear, offset)),
    getSolarTermDate(year, 4, 'pure_brightness'),
    `${year}-05-01`,
    `${year}-05-02`,
    lunar('05-05'),
    lunar('08-15'),
    `${year}-10-01`,
    `${year}-10-02`,
    `${year}-10-03`,
  ];
}

/** The working-day calendar of some years: the published days, or the statutory ones where none are entered. */
export async function loadCalendar(db: Db, years: readonly number[]): Promise<Calendar> {
  const known = await db
    .select({ day: calendarDay.day, kind: calendarDay.kind })
    .from(calendarDay)
    .where(between(calendarDay.day, `${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`));
  const yearsWithoutNotice = years.filter(
    (year) => !known.some(({ day }) => day.startsWith(`${year}-`)),
  );
  return {
    holidays: new Set([
      ...known.filter(({ kind }) => kind === 'holiday').map(({ day }) => day),
      ...yearsWithoutNotice.flatMap(statutoryDays),
    ]),
    workdays: new Set(known.filter(({ kind }) => kind === 'workday').map(({ day }) => day)),
    yearsWithoutNotice,
  };
}
