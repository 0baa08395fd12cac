/** An instant: epoch milliseconds, an ISO string with its zone, or a Date. */
export type Instant = number | string | Date;

/** The wall clock in Asia/Shanghai, whatever zone the device is set to. China keeps UTC+8 all year. */
export interface Wall {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

export function epochOf(at: Instant): number {
  if (typeof at === 'number') return at;
  return at instanceof Date ? at.getTime() : Date.parse(at);
}

export function wallOf(at: Instant): Wall {
  const shifted = new Date(epochOf(at) + SHANGHAI_OFFSET_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

/** `2026-06-03`: the Shanghai date, for keys and comparisons. */
export function dateKey(at: Instant): string {
  const { year, month, day } = wallOf(at);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The instant at which a Shanghai date (`2026-06-03`) begins. */
export function dayStart(key: string): number {
  return Date.parse(`${key}T00:00:00+08:00`);
}

/** Whole Shanghai days from `from` to `to`: 0 the same day, 1 tomorrow, negative for the past. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.round((dayStart(dateKey(to)) - dayStart(dateKey(from))) / DAY_MS);
}
