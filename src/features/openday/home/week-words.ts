import { daysBetween, dayStart } from '@/shared/time/wall';
import { dayWords, nearDayWords } from '@/shared/time/words';

export interface Week {
  firstDay: string;
  lastDay: string;
}

/** Whole days until the week begins by the server's clock; 0 or less once it is under way. */
export const daysUntil = (week: Week, now: number): number =>
  daysBetween(now, dayStart(week.firstDay));

/** `12月1日 周二 — 12月7日 周一` */
export const weekSpan = ({ firstDay, lastDay }: Week): string =>
  `${dayWords(dayStart(firstDay))} — ${dayWords(dayStart(lastDay))}`;

/** The countdown as one sentence, for 长辈版 and for screen readers. */
export function weekSentence(week: Week, now: number): string {
  const days = daysUntil(week, now);
  if (days > 0) return `开放周还有 ${days} 天`;
  const last = daysBetween(now, dayStart(week.lastDay));
  return last === 0
    ? '开放周今天最后一天'
    : `开放周正在开放，到${nearDayWords(dayStart(week.lastDay), now)}`;
}
