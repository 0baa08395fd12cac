/** Pure decisions about the figures of open weeks. A period is a year `2026` or the open week of a month `2026-12`. */

export const periodPattern = /^20\d\d(-(0[2468]|1[02]))?$/;

/** The first days of open weeks that a period holds: from one date up to, without, another. */
export function spanOfPeriod(period: string): { from: string; before: string } {
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(5, 7));
  if (month === 0) return { from: `${year}-01-01`, before: `${year + 1}-01-01` };
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return { from: `${period}-01`, before: `${next}-01` };
}

/** The even months of a year. */
export const monthsOfYear = (year: number) =>
  [2, 4, 6, 8, 10, 12].map((month) => `${year}-${String(month).padStart(2, '0')}`);

/** `2026-12-02 09:30` on Shanghai's clock: how an instant stands in a file. */
export const minuteWords = (instant: number) =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** What is counted of the sessions that took place. People, where it does not say otherwise. */
export const attendanceWords = {
  held: '开了（场）',
  closed: '停办（场）',
  seats: '位子',
  booked: '约了（人）',
  came: '来了（人）',
  stayed: '没来（人）',
  unknown: '没签到过（人）',
  late: '临时取消（人）',
  dropped: '提前取消（人）',
  walkIns: '没约就来（人）',
  marked: '记没来（家）',
  lifted: '没来已消（家）',
  ratings: '评价（份）',
  rating: '平均几分',
  asked: '问讲解员（个）',
  answered: '答了（个）',
} as const;
type Counts<Words> = Record<Exclude<keyof Words, 'rating'>, number> & {
  /** Between 1 and 5; null while there are too few ratings. */
  rating: number | null;
};
export type Attendance = Counts<typeof attendanceWords>;

/** The same of the people of one sub-district, who are known by whoever booked. */
export const visitorWords = {
  booked: '约了（人）',
  came: '来了（人）',
  stayed: '没来（人）',
  unknown: '没签到过（人）',
  late: '临时取消（人）',
  dropped: '提前取消（人）',
  ratings: '评价（份）',
  rating: '平均几分',
} as const;
export type VisitorCounts = Counts<typeof visitorWords>;

/**
 * A sub-district's figures are shown from this many people who booked, and a mean from this many ratings:
 * under it they could name somebody.
 */
export const fewestBookers = 3;
export const tooFewWords = `少于 ${fewestBookers} 家`;

/**
 * Which rows are shown without their figures: those with too few bookers, and, where these could be told
 * from the total less the others, the next smallest as well. Rows are given by how many people booked.
 */
export function hiddenRows(bookers: readonly number[]): Set<number> {
  const bySize = bookers.map((count, row) => ({ count, row })).sort((a, b) => a.count - b.count);
  const hidden = new Set(bySize.filter(({ count }) => count < fewestBookers).map(({ row }) => row));
  if (hidden.size === 0) return hidden;
  const sum = () => [...hidden].reduce((people, row) => people + (bookers[row] ?? 0), 0);
  for (const { row } of bySize) {
    if (hidden.size > 1 && sum() >= fewestBookers) break;
    hidden.add(row);
  }
  return hidden;
}

/** The tables of a report, as they are called. */
export const reportTables = {
  facilities: '各设施',
  facilityAreas: '设施所在街镇',
  visitorAreas: '大家从哪里来',
} as const;
export type ReportTable = keyof typeof reportTables;

export const unknownArea = '未填';
