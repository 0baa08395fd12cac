import type { Db } from '../_shared/db';
import { afterWorkingDays } from '../_shared/rules/working-day';
import { loadCalendar } from '../_shared/working-days';
import { stageWorkingDays } from './rules';

const day = 86_400_000;
const shanghai = 8 * 3_600_000;

/** The day of an instant on Shanghai's clock, `YYYY-MM-DD`. */
export const dayOf = (at: Date) => new Date(at.getTime() + shanghai).toISOString().slice(0, 10);

export const calendarAround = (db: Db, at: Date) => {
  const year = Number(dayOf(at).slice(0, 4));
  return loadCalendar(db, [year - 1, year, year + 1]);
};

/** When a stage that begins at `at` is due: at the same time of day, the stage's working days later. */
export async function dueAfter(db: Db, at: Date): Promise<Date> {
  const begins = dayOf(at);
  const ends = afterWorkingDays(await calendarAround(db, at), begins, stageWorkingDays);
  const days = Math.round((Date.parse(ends) - Date.parse(begins)) / day);
  return new Date(at.getTime() + days * day);
}
