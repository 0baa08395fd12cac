/** Pure decisions about planning an open week. Instants are epoch milliseconds, percentages of the capacity. */

/** The four kinds that every open week has to cover (work plan item 14, guidelines of 2017). */
export const required = ['monitoring', 'sewage', 'garbage', 'hazardous'] as const;

/** Why the district moves a week, as staff choose it. */
export const overrideReasons = {
  holiday: '节假日调整',
  maintenance: '设施检修',
  weather: '极端天气',
  event: '重大活动',
} as const;
export type OverrideReason = keyof typeof overrideReasons;

/** The same as residents read it. */
export const overrideSentence = (reason: OverrideReason) =>
  `因${overrideReasons[reason]}，这次开放周换了日子。`;

/** Sessions that one open week may hold: whoever reads a week reads all of it. */
export const weekLimit = 100;
export const capacityLimit = 500;
/** Minutes. */
export const sessionLength = { shortest: 15, longest: 480 } as const;
/** Groups' and staff's part of a session where nobody said otherwise; the rest is everybody's. */
export const usualShares = { group: 20, staff: 10 } as const;
const minute = 60_000;
const day = 24 * 60 * minute;

/** What is set aside for groups and staff opens to everybody this long before the session. */
export const sharesOpenBefore = 5 * day;
/** Booking has to be possible for some time: a session starts later than this from now. */
export const shortestNotice = 2 * 60 * minute;

/** Whole seats of a capacity; rounded down, so that both together never exceed it. */
export const sharesOf = (capacity: number, group: number, staff: number) => ({
  groupShare: Math.floor((capacity * group) / 100),
  staffShare: Math.floor((capacity * staff) / 100),
});

export interface PlanDay {
  date: string;
  /** 0 is Sunday. */
  weekday: number;
  /** The instant at which it begins. */
  startsAt: number;
  /** A public holiday. */
  holiday: boolean;
}

export interface PlanTemplate {
  facilityId: string;
  weekday: number;
  startTime: string;
  minutes: number;
}

interface Span {
  startsAt: number;
  endsAt: number;
}

export interface Taken extends Span {
  facilityId: string;
}

export const overlaps = (a: Span, b: Span) => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * One session for each template: on the day it likes, or else the next day of the week that is no public
 * holiday; on a holiday only when the week has nothing else. A template without a day left is left out.
 * @param earliest no session starts before this instant
 */
export function proposals(
  days: readonly PlanDay[],
  templates: readonly PlanTemplate[],
  taken: readonly Taken[],
  earliest: number,
): Taken[] {
  const made: Taken[] = [];
  for (const { facilityId, weekday, startTime, minutes } of templates) {
    const liked = days.findIndex((each) => each.weekday === weekday);
    const from = Math.max(0, liked);
    const inTurn = [...days.slice(from), ...days.slice(0, from)];
    const spanOn = ({ startsAt }: PlanDay) => {
      const start = startsAt + minuteOf(startTime) * minute;
      return { facilityId, startsAt: start, endsAt: start + minutes * minute };
    };
    const free = inTurn.filter((each) => {
      const span = spanOn(each);
      const busy = [...taken, ...made].some(
        (other) => other.facilityId === facilityId && overlaps(other, span),
      );
      return span.startsAt >= earliest && span.endsAt <= each.startsAt + day && !busy;
    });
    const chosen = free.find(({ holiday }) => !holiday) ?? free[0];
    if (chosen) made.push(spanOn(chosen));
  }
  return made;
}

export type PlanRefusal =
  | 'no_month'
  | 'nothing'
  | 'outside'
  | 'past'
  | 'at_once'
  | 'closed_then'
  | 'shares'
  | 'minimum'
  | 'percent'
  | 'overnight'
  | 'facility_shut'
  | 'changed'
  | 'full'
  | 'published'
  | 'week_days';

/** What the planner reads; `what` names the draft where there is one. */
export const planRefusals: Record<PlanRefusal, (what: string) => string> = {
  no_month: () => '只能排最近三个开放周，回上一页重新选一个月。',
  nothing: () => '这一周没有草稿可发。先按模板排一遍，或者自己加一场。',
  outside: (what) => `${what}不在这个开放周里，改个日子再来。`,
  past: (what) => `${what}离现在不到 2 小时了，大家来不及约。改晚一点，或者撤掉它。`,
  at_once: (what) => `${what}跟同一个设施的另一场撞了时间，改个时间。`,
  closed_then: (what) =>
    `${what}原来有一场，已经停办了，停了的不能再开。改个时间，早几分钟晚几分钟都行。`,
  percent: () => '留给团体和代约的加起来超过了百分之百，改少一点。',
  overnight: () => '这样排要过半夜了，早点开始，或者短一点。',
  minimum: () => '最少要的人比名额还多，改少一点。',
  shares: () => '留给团体和代约的加起来比名额还多，改少一点。',
  facility_shut: (what) => `${what}的设施现在不开放了，先撤掉这份草稿再发布。`,
  changed: () => '草稿刚刚有人改过，看一遍最新的再发布。',
  full: () => `一个开放周最多 ${weekLimit} 场，先撤掉几场。`,
  published: () =>
    '这一周已经有场次公开了，不能再换日子。要换的话，先一场一场停办，再到新的日子加。',
  week_days: () => '头一天从明天起选，头一天和末一天都在这个月里，最多 14 天。',
};

/** What keeps a session from standing in its week as it is; undefined when nothing does. */
export function draftRefusal(
  draft: Span & {
    capacity: number;
    groupShare: number;
    staffShare: number;
    minimumNumber?: number | null;
  },
  week: Span,
  others: readonly (Span & { cancelled?: boolean })[],
  now: number,
): PlanRefusal | undefined {
  if (draft.startsAt < week.startsAt || draft.endsAt > week.endsAt) return 'outside';
  if (draft.startsAt - shortestNotice <= now) return 'past';
  const inTheWay = others.filter((other) => overlaps(other, draft));
  if (inTheWay.some(({ cancelled }) => !cancelled)) return 'at_once';
  if (inTheWay.length > 0) return 'closed_then';
  if (draft.groupShare + draft.staffShare > draft.capacity) return 'shares';
  if ((draft.minimumNumber ?? 0) > draft.capacity) return 'minimum';
  return undefined;
}
