import type { Db } from '../../cloudfunctions/_shared/db';
import { addDays } from '../../cloudfunctions/openday/rules';
import { calendarDay } from '../../cloudfunctions/_shared/calendar-day';

const source = '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）';

/** Days off of 2026: name, first day, last day. */
const holidays = [
  ['元旦', '2026-01-01', '2026-01-03'],
  ['春节', '2026-02-15', '2026-02-23'],
  ['清明节', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05'],
  ['端午节', '2026-06-19', '2026-06-21'],
  ['中秋节', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07'],
] as const;

/** Weekends worked to make up for them. */
const workdays = [
  ['元旦', '2026-01-04'],
  ['春节', '2026-02-14'],
  ['春节', '2026-02-28'],
  ['劳动节', '2026-05-09'],
  ['国庆节', '2026-09-20'],
  ['国庆节', '2026-10-10'],
] as const;

export async function seedCalendar(db: Db): Promise<void> {
  const days = holidays.flatMap(([name, first, last]) => {
    const list = [];
    for (let day: string = first; day <= last; day = addDays(day, 1))
      list.push({ day, kind: 'holiday' as const, name, source });
    return list;
  });
  const made = workdays.map(([name, day]) => ({
    day,
    kind: 'workday' as const,
    name: `${name}调休上班`,
    source,
  }));
  await db
    .insert(calendarDay)
    .values([...days, ...made])
    .onConflictDoNothing();
}
