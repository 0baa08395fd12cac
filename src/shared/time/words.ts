import { daysBetween, epochOf, wallOf } from './wall';
import type { Instant } from './wall';

const WEEKDAY = ['日', '一', '二', '三', '四', '五', '六'] as const;
const MINUTE_MS = 60_000;

const weekdayWord = (weekday: number) => WEEKDAY[weekday] ?? '';
const two = (value: number) => String(value).padStart(2, '0');

/** `6月3日` */
export function dateWords(at: Instant): string {
  const { month, day } = wallOf(at);
  return `${month}月${day}日`;
}

/** `周三` */
export function weekdayWords(at: Instant): string {
  return `周${weekdayWord(wallOf(at).weekday)}`;
}

/** `14:00`, `9:30` */
export function clockWords(at: Instant): string {
  const { hour, minute } = wallOf(at);
  return `${hour}:${two(minute)}`;
}

/** `6月3日 周三` */
export function dayWords(at: Instant): string {
  return `${dateWords(at)} ${weekdayWords(at)}`;
}

/** `6月3日 周三 14:00` */
export function momentWords(at: Instant): string {
  return `${dayWords(at)} ${clockWords(at)}`;
}

/** `14:00—15:30` */
export function spanWords(from: Instant, to: Instant): string {
  return `${clockWords(from)}—${clockWords(to)}`;
}

/** `6月3日 周三 14:00—15:30` */
export function sessionWords(from: Instant, to: Instant): string {
  return `${dayWords(from)} ${spanWords(from, to)}`;
}

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨';
  if (hour < 12) return '上午';
  if (hour < 13) return '中午';
  if (hour < 18) return '下午';
  return '晚上';
}

/** `下午 2 点`, `上午 9 点半`, `下午 3 点 20 分` */
export function elderClockWords(at: Instant): string {
  const { hour, minute } = wallOf(at);
  const spoken = hour > 12 ? hour - 12 : hour;
  const tail = minute === 0 ? '' : minute === 30 ? '半' : ` ${minute} 分`;
  return `${partOfDay(hour)} ${spoken} 点${tail}`;
}

/** `星期三` */
export function elderWeekdayWords(at: Instant): string {
  const { weekday } = wallOf(at);
  return weekday === 0 ? '星期天' : `星期${weekdayWord(weekday)}`;
}

/** `星期三下午 2 点` */
export function elderMomentWords(at: Instant): string {
  return `${elderWeekdayWords(at)}${elderClockWords(at)}`;
}

/** `6月3日 星期三` */
export function elderDayWords(at: Instant): string {
  return `${dateWords(at)} ${elderWeekdayWords(at)}`;
}

/** `今天`, `明天`, `后天`, otherwise `6月3日 周三`; the past beyond yesterday keeps its date. */
export function nearDayWords(at: Instant, now: Instant): string {
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
  return near[daysBetween(now, at)] ?? dayWords(at);
}

/** How long until `to`, rounded down: `3 天`, `2 小时`, `2 小时 5 分钟`, `8 分钟`, `不到 1 分钟`; null once past. */
export function countdownWords(to: Instant, now: Instant): string | null {
  const left = epochOf(to) - epochOf(now);
  if (left <= 0) return null;
  const minutes = Math.floor(left / MINUTE_MS);
  if (minutes < 1) return '不到 1 分钟';
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return `${Math.floor(hours / 24)} 天`;
  const rest = minutes % 60;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}

/** When something was saved: `今天 9:12`, `昨天 9:12`, otherwise `6月3日 9:12`. */
export function savedWords(at: Instant, now: Instant): string {
  const days = daysBetween(now, at);
  if (days === 0) return `今天 ${clockWords(at)}`;
  return days === -1 ? `昨天 ${clockWords(at)}` : `${dateWords(at)} ${clockWords(at)}`;
}
