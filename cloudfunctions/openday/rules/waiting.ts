/** Pure decisions about the waiting list. Instants are epoch milliseconds. */

const hour = 3_600_000;
const day = 24 * hour;
const shanghai = 8 * hour;

/** An offer waits this long for its answer, counted by day only. */
export const offerHours = 12;
const dayFrom = 8;
const dayTo = 21;

/** Sessions a person may wait for at once. */
export const lineLimit = 4;
/** A larger party that was passed over this often has the next free seats kept for it … */
export const skipLimit = 3;
/** … until this long before the visit. */
export const keepUntil = 48 * hour;
/** 有位直接帮我约上 works until this long before the visit; later there is only an offer. */
export const autoUntil = 3 * hour;
/** An offer must leave at least this long to answer before the cancel deadline, or it runs past it. */
const shortest = hour;
/** … and this much of it by day, or there is none. */
const shortestByDay = hour / 4;

/** The instant after so many hours between 08:00 and 21:00 on Shanghai's clock. */
export function afterDaytime(now: number, hours: number): number {
  let left = hours * hour;
  let at = now;
  for (;;) {
    const midnight = Math.floor((at + shanghai) / day) * day - shanghai;
    const opens = Math.max(at, midnight + dayFrom * hour);
    const closes = midnight + dayTo * hour;
    if (opens < closes) {
      if (left <= closes - opens) return opens + left;
      left -= closes - opens;
    }
    at = midnight + day;
  }
}

export interface LineTimes {
  startsAt: number;
  bookingClosesAt: number;
  cancelUntil: number;
}

/**
 * Until when an offer made now can be answered, and whether that is shorter than usual; undefined where
 * too little of the day is left for an answer.
 * @param days whole days to answer in place of the usual hours, where the offer makes up for a closure
 */
export function offerTime(
  now: number,
  session: LineTimes,
  days = 0,
): { answerBy: number; short: boolean } | undefined {
  const full = days > 0 ? now + days * day : afterDaytime(now, offerHours);
  const deadline =
    session.cancelUntil - now >= shortest ? session.cancelUntil : session.bookingClosesAt;
  if (full <= deadline) return { answerBy: full, short: false };
  const enough = afterDaytime(now, shortestByDay / hour) <= deadline;
  return enough ? { answerBy: deadline, short: true } : undefined;
}

export interface InLine {
  id: string;
  partySize: number;
  skips: number;
}

/**
 * Who gets free seats: the first in line that fits whole. Those before it keep their place and are
 * passed over once more; one passed over too often has the seats kept for it.
 * @param keptFor the largest party seats are kept for: who can never fit does not stop the others
 */
export function nextInLine<Entry extends InLine>(
  line: readonly Entry[],
  free: number,
  keptFor: number,
): { chosen: Entry; passedOver: Entry[] } | undefined {
  const passedOver: Entry[] = [];
  for (const entry of line) {
    if (entry.partySize <= free) return { chosen: entry, passedOver };
    if (entry.skips >= skipLimit && entry.partySize <= keptFor) return undefined;
    passedOver.push(entry);
  }
  return undefined;
}

export type LineRefusal = 'line_limit' | 'in_line' | 'seats_free' | 'offer_over' | 'not_in_line';

/** What a resident reads when waiting is not possible, with what to do next. */
export const lineRefusals: Record<LineRefusal, string> = {
  line_limit: `最多同时排 ${lineLimit} 场，先退掉一场再排。`,
  in_line: '这一场你已经在排队了，在“我的预约”里能看到。',
  seats_free: '这一场现在就有位子，不用排，直接约。',
  offer_over: '这个位子过了回话的时间，已经让给下一位了。想去可以重新排。',
  not_in_line: '你现在没在排这一场，回“我的预约”看看。',
};
