import type { Category } from '../rules';

/**
 * Pure decisions about what the work plan's item 14 counts: six open weeks a year, each with the four kinds
 * of facilities. Instants are epoch milliseconds, dates `YYYY-MM-DD` in Asia/Shanghai.
 */

/** What became of one kind in one open week. */
export const coverageWords = {
  covered: '开过了',
  planned: '排好了',
  missed: '没开成',
  notYet: '还没排',
} as const;
export type Coverage = keyof typeof coverageWords;

/** Phones that were at the gate without network may still send for this long after a session. */
export const lateSync = 48 * 3_600_000;

export interface CountedSession {
  category: Category;
  status: 'draft' | 'scheduled' | 'cancelled';
  endsAt: number;
  /** Somebody came, or a phone at the gate said after the start that it had sent everything. */
  ran: boolean;
}

/** Whether a session proves that its kind was open: published, over, not closed, and the gate knows of it. */
export const proves = ({ status, endsAt, ran }: CountedSession, now: number) =>
  status === 'scheduled' && endsAt <= now && ran;

/** @param weekEndsAt the midnight after the week's last day */
export function coverageOf(
  sessions: readonly CountedSession[],
  weekEndsAt: number,
  now: number,
): Coverage {
  if (sessions.some((session) => proves(session, now))) return 'covered';
  const stillTo = ({ status, endsAt }: CountedSession) =>
    status === 'scheduled' && now < endsAt + lateSync;
  const draft = ({ status, endsAt }: CountedSession) => status === 'draft' && now < endsAt;
  if (sessions.some((session) => stillTo(session) || draft(session))) return 'planned';
  return now < weekEndsAt ? 'notYet' : 'missed';
}

/** What became of each of the kinds that a week has to cover. */
export const coverageOfWeek = <Session extends CountedSession>(
  kinds: readonly Category[],
  sessions: readonly Session[],
  weekEndsAt: number,
  now: number,
) =>
  kinds.map((category) => {
    const of = sessions.filter((session) => session.category === category);
    return { category, state: coverageOf(of, weekEndsAt, now), sessions: of };
  });

/** What became of one session, as the evidence says it. */
export function sessionWords(session: CountedSession, now: number): string {
  if (session.status === 'cancelled') return '停办了';
  if (session.status === 'draft') return '草稿，没发布';
  if (session.endsAt > now) return '发布了，还没到';
  return session.ran ? '开了' : '过了时间，没有签到';
}
