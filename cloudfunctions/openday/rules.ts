/** Pure decisions about open days. Dates are `YYYY-MM-DD` in Asia/Shanghai; instants are epoch milliseconds. */

import { mobileProblem } from '../_shared/rules/phone';
import { isWorkingDay, type WorkingCalendar } from '../_shared/rules/working-day';
import type { Identified, Terms } from './rules/terms';

export const categories = {
  sewage: '污水处理',
  garbage: '垃圾处理',
  hazardous: '危险废物',
  monitoring: '环境监测',
  petrochemical: '石油化工',
  power: '电力',
  steel: '钢铁',
  cement: '建材',
} as const;
export type Category = keyof typeof categories;

export const partyLimit = 5;
export const sessionsAWeek = 2;
export const adultAge = 18;
/** Under this age a guardian's consent is recorded (personal information of children is sensitive). */
export const guardianAge = 14;

const day = 86_400_000;
const shanghai = 8 * 3_600_000;

export const dateOf = (instant: number) => new Date(instant + shanghai).toISOString().slice(0, 10);
/** The instant of `HH:MM` on a date, on Shanghai's clock. */
export const at = (date: string, time: string) => Date.parse(`${date}T${time}:00+08:00`);
export const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

export interface OpenWeek {
  firstDay: string;
  lastDay: string;
  /** Public reason when the district moved the week. */
  reason?: string;
}

/**
 * The open week of an even month (work plan item 14, "first week of every even month"): days 1–7 when
 * they hold at least three working days, else days 8–14; an override replaces both.
 * @param month `YYYY-MM`, February, April, … December
 */
export function openWeekOf(
  month: string,
  calendar: WorkingCalendar,
  override?: OpenWeek,
): OpenWeek {
  if (override) return override;
  const first = `${month}-01`;
  let working = 0;
  for (let offset = 0; offset < 7; offset++)
    if (isWorkingDay(calendar, addDays(first, offset))) working++;
  const firstDay = working >= 3 ? first : addDays(first, 7);
  return { firstDay, lastDay: addDays(firstDay, 6) };
}

/** Even months from the one that holds `date` (or the next) on. */
export function evenMonths(date: string, count: number): string[] {
  let year = Number(date.slice(0, 4));
  let month = Math.ceil(Number(date.slice(5, 7)) / 2) * 2;
  return Array.from({ length: count }, () => {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    month += 2;
    if (month > 12) [year, month] = [year + 1, 2];
    return name;
  });
}

/**
 * Even months whose open week can be under way or next at `date`: those that come, and the one before,
 * since an override may reach past its month's end.
 */
export const monthsAround = (date: string) => evenMonths(addDays(`${date.slice(0, 7)}-01`, -32), 4);

/** The open week that is under way at `date`, or else the next one. */
export function nextOpenWeek(
  date: string,
  calendar: WorkingCalendar,
  overrides: ReadonlyMap<string, OpenWeek>,
): OpenWeek {
  const [next] = monthsAround(date)
    .map((month) => openWeekOf(month, calendar, overrides.get(month)))
    .filter(({ lastDay }) => lastDay >= date)
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1));
  return next!;
}

/** When a session is released, when its booking closes, until when cancelling leaves no mark. */
export function sessionTimes(startsAt: number): {
  releaseAt: number;
  bookingClosesAt: number;
  cancelUntil: number;
} {
  const date = dateOf(startsAt);
  return {
    releaseAt: at(addDays(date, -14), '09:00'),
    bookingClosesAt: startsAt - 2 * 3_600_000,
    cancelUntil: at(addDays(date, -1), '18:00'),
  };
}

export type BookingRefusal =
  | 'not_released'
  | 'closed'
  | 'too_many'
  | 'full'
  | 'queue'
  | 'session_cancelled'
  | 'facility_shut'
  | 'duplicate'
  | 'overlapping'
  | 'week_limit';

/** What a resident reads when a booking is not possible, with what to do next. */
export const bookingRefusals: Record<BookingRefusal, string> = {
  not_released: '这一场还没开始约，到点再来，时间写在场次上。',
  closed: '这一场已经停止预约了，看看别的场次。',
  too_many: '这一场一共也没有这么多位子，人分开约，或者看看别的场次。',
  full: '这一场没有这么多位子了，可以排队等人取消，也可以看看别的场次。',
  queue: '这一场有人在排队，空出来的位子先给他们。你也可以排上，或者看看别的场次。',
  session_cancelled: '这一场取消了，看看别的场次。',
  facility_shut: '这里暂时不开放参观，看看别的设施。',
  duplicate: '这一场你已经约过了，在“我的预约”里能看到。',
  overlapping: '这个时间你已经约了另一场，先取消那一场，或者换个时间。',
  week_limit: '一个开放周最多约两场，你已经约了两场。要换的话，先取消一场。',
};

export interface SessionState {
  startsAt: number;
  releaseAt: number;
  bookingClosesAt: number;
  cancelUntil: number;
  capacity: number;
  seatsTaken: number;
  /** Seats nobody sits in yet, but set aside or on offer. */
  seatsHeld: number;
  /** Of those taken, the seats of groups and of people booked by staff. */
  seatsGone: number;
  /** Parties in line. */
  waiting: number;
  status: 'draft' | 'scheduled' | 'cancelled';
  facilityStatus: 'active' | 'suspended' | 'revoked';
}

/** Why `seats` more people cannot book now; undefined when they can. */
export function bookingRefusal(
  session: SessionState,
  seats: number,
  now: number,
): BookingRefusal | undefined {
  if (session.facilityStatus !== 'active') return 'facility_shut';
  if (session.status === 'cancelled') return 'session_cancelled';
  if (session.status === 'draft' || now < session.releaseAt) return 'not_released';
  if (now >= session.bookingClosesAt) return 'closed';
  if (seats > seatsEver(session)) return 'too_many';
  if (session.waiting > 0) return 'queue';
  if (seats > seatsLeft(session)) return 'full';
  return undefined;
}

export interface Standing {
  sessionId: string;
  openWeek: string;
  startsAt: number;
  endsAt: number;
}

/** Which of a person's live bookings rule out another session; undefined when none does. */
export function clash(standing: readonly Standing[], wanted: Standing): BookingRefusal | undefined {
  if (standing.some(({ sessionId }) => sessionId === wanted.sessionId)) return 'duplicate';
  if (standing.some(({ startsAt, endsAt }) => startsAt < wanted.endsAt && wanted.startsAt < endsAt))
    return 'overlapping';
  const thisWeek = standing.filter(({ openWeek }) => openWeek === wanted.openWeek).length;
  return thisWeek >= sessionsAWeek ? 'week_limit' : undefined;
}

/** Seats anybody may have. */
export const seatsLeft = (of: Pick<SessionState, 'capacity' | 'seatsTaken' | 'seatsHeld'>) =>
  Math.max(0, of.capacity - of.seatsTaken - of.seatsHeld);

/** The most a party can hope for: everything but what groups and staff have taken. */
export const seatsEver = ({ capacity, seatsGone }: { capacity: number; seatsGone: number }) =>
  capacity - seatsGone;

export interface Visitor extends Identified {
  name: string;
  /** Years; null for an adult. */
  age: number | null;
}

export interface Party extends Terms {
  visitors: readonly Visitor[];
  phone: string;
  guardianConsent: boolean;
}

export interface PartyProblem {
  /** Path of the field: `visitors.1.name`, `phone`, … */
  field: string;
  sentence: string;
}

const namePattern = /^[\p{Script=Han}\p{Letter}·.' -]{1,20}$/u;

/** Letters alone make a name, and none of those that draw nothing. */
const isName = (name: string) =>
  namePattern.test(name) &&
  /\p{Letter}/u.test(name) &&
  !/\p{Default_Ignorable_Code_Point}/u.test(name);

/** What is wrong with the number to call on the day, in words; undefined when it is right. */
export const phoneProblem = (typed: string) =>
  mobileProblem(typed, '留个手机号，当天有变化好联系你。');

/** Everything that keeps people from coming together, each beside its field; empty when it is fine. */
export function visitorProblems(
  { visitors, guardianConsent }: Pick<Party, 'visitors' | 'guardianConsent'>,
  minimumAge: number | null,
): PartyProblem[] {
  const problems: PartyProblem[] = [];
  if (visitors.length < 1 || visitors.length > partyLimit)
    problems.push({
      field: 'visitors',
      sentence: `一次约 1 到 ${partyLimit} 个人，人多请分开约。`,
    });
  visitors.forEach(({ name, age }, position) => {
    if (name.trim() === '')
      problems.push({ field: `visitors.${position}.name`, sentence: '名字还没填。' });
    else if (!isName(name.trim()))
      problems.push({
        field: `visitors.${position}.name`,
        sentence: '名字只写汉字或字母，不超过 20 个字。',
      });
    if (age === null) return;
    if (!Number.isInteger(age) || age < 0 || age >= adultAge)
      problems.push({
        field: `visitors.${position}.age`,
        sentence: '小孩填 0 到 17 岁；满 18 岁的选“大人”。',
      });
    else if (minimumAge !== null && age < minimumAge)
      problems.push({
        field: `visitors.${position}.age`,
        sentence: `这里要满 ${minimumAge} 岁才能进，里头有设备和池子，小孩子不安全。`,
      });
  });
  if (visitors.length > 0 && visitors.every(({ age }) => age !== null))
    problems.push({ field: 'visitors.0.age', sentence: '至少要有一个大人一起去。' });
  if (visitors.some(({ age }) => age !== null && age < guardianAge) && !guardianConsent)
    problems.push({
      field: 'guardianConsent',
      sentence: `有不满 ${guardianAge} 岁的孩子，要监护人点头同意。`,
    });
  return problems;
}

/** Everything that keeps a party from being booked, each beside its field; empty when it is fine. */
export function partyProblems(party: Party, minimumAge: number | null): PartyProblem[] {
  const sentence = phoneProblem(party.phone);
  const phone = sentence ? [{ field: 'phone', sentence }] : [];
  return [...visitorProblems(party, minimumAge), ...phone];
}

/** A name as others may see it: the first character stays. 张三丰 → 张** */
export const maskName = (name: string) => {
  const [first = '', ...rest] = [...name.trim()];
  return first + '*'.repeat(Math.min(2, Math.max(1, rest.length)));
};

/** 13800001234 → 138****1234 */
export const maskPhone = (phone: string) => phone.replace(/^(\d{3})\d{4}(\d{4})$/, '$1****$2');
