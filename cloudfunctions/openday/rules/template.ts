import type { PlanRefusal } from './plan';

export const weekdayWords = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

interface Shape {
  startTime: string;
  minutes: number;
  capacity: number;
  groupPercent: number;
  staffPercent: number;
  minimumNumber: number | null;
}

/** Minutes of a day at `HH:MM`. */
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** What keeps a template from standing, and the field it belongs to; undefined when nothing does. */
export function templateRefusal(
  template: Shape,
): { reason: PlanRefusal; field: keyof Shape } | undefined {
  const { startTime, minutes, capacity, groupPercent, staffPercent, minimumNumber } = template;
  if (minuteOf(startTime) + minutes > 24 * 60) return { reason: 'overnight', field: 'minutes' };
  if (groupPercent + staffPercent > 100) return { reason: 'percent', field: 'groupPercent' };
  if ((minimumNumber ?? 0) > capacity) return { reason: 'minimum', field: 'minimumNumber' };
  return undefined;
}
