/** Which days are worked. Dates are `YYYY-MM-DD` in Asia/Shanghai. */

const day = 86_400_000;
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
const next = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10);

/** Days that differ from Monday–Friday working: days off, and weekends worked to make up for them. */
export interface WorkingCalendar {
  holidays: ReadonlySet<string>;
  workdays: ReadonlySet<string>;
}

export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean {
  if (calendar.workdays.has(date)) return true;
  if (calendar.holidays.has(date)) return false;
  return weekday(date) >= 1 && weekday(date) <= 5;
}

/** Working days from one day to another, both included. */
export function workingDaysBetween(calendar: WorkingCalendar, from: string, to: string): number {
  let count = 0;
  for (let date = from; date <= to; date = next(date)) if (isWorkingDay(calendar, date)) count++;
  return count;
}

/** The day on which the given number of working days after `date` is full. */
export function afterWorkingDays(calendar: WorkingCalendar, date: string, days: number): string {
  let at = date;
  for (let left = days; left > 0;) {
    at = next(at);
    if (isWorkingDay(calendar, at)) left--;
  }
  return at;
}
