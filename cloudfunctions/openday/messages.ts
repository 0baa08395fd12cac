import type { Message } from '../_shared/message';
import { at, dateOf } from './rules';
import { closingReasons, priorityDays, type ClosingReason, type MadeUp } from './rules/closing';

/** A visit as messages speak of it. */
export interface ToldVisit {
  bookingId: string;
  facilityName: string;
  address: string | null;
  startsAt: Date;
  cancelUntil: Date;
  partySize: number;
}

const weekdays = '日一二三四五六';

/** `12月2日 周三 14:00` on Shanghai's clock. */
export function momentWords(instant: Date): string {
  const wall = new Date(instant.getTime() + 8 * 3_600_000);
  const clock = `${wall.getUTCHours()}:${String(wall.getUTCMinutes()).padStart(2, '0')}`;
  return `${wall.getUTCMonth() + 1}月${wall.getUTCDate()}日 周${weekdays[wall.getUTCDay()]} ${clock}`;
}

const ticketPage = (bookingId: string) => `features/openday/pages/ticket/index?id=${bookingId}`;

const waitingPage = (entryId: string) => `features/openday/pages/waiting/index?id=${entryId}`;

const about = ({ bookingId, facilityName, address, startsAt }: ToldVisit) => ({
  subject: bookingId,
  page: ticketPage(bookingId),
  usefulUntil: startsAt,
  fields: { about: facilityName, time: startsAt, ...(address && { place: address }) },
});

/** A booking was made. The code that opens the gate stays inside the app. */
export function bookedMessage(visit: ToldVisit, now: Date): Message {
  const { fields, ...rest } = about(visit);
  const { cancelUntil } = visit;
  const cancel =
    cancelUntil > now ? `来不了就在 ${momentWords(cancelUntil)} 前取消，位子好让给别人。` : '';
  return {
    ...rest,
    kind: 'booking',
    dedupe: `booked:${visit.bookingId}`,
    title: `约上了：${visit.facilityName}`,
    body: `${momentWords(visit.startsAt)}，${visit.partySize} 个人去。入场券在这里，进门时给签到员看。${cancel}`,
    wechat: { ...fields, state: '已约上', note: '入场券在小程序里，点开就看得到' },
  };
}

export interface ToldOffer {
  entryId: string;
  personId: string;
  partySize: number;
  answerBy: Date;
  /** Shorter than usual, because the visit is near. */
  short: boolean;
}

interface ToldSession {
  id: string;
  facilityId: string;
  facilityName: string;
  address: string | null;
  startsAt: Date;
}

/** Seats came free for a party in line, until `answerBy`. */
export function offerMessage(session: ToldSession, offer: ToldOffer): Message {
  const { facilityName, address, startsAt } = session;
  const near = offer.short ? '离参观近了，时间比平时短。' : '';
  return {
    kind: 'offer',
    dedupe: `offer:${offer.entryId}`,
    title: `轮到你了：${facilityName}`,
    body: `${momentWords(startsAt)} 有 ${offer.partySize} 个位给你留着，${momentWords(offer.answerBy)} 前点“我来”，没点就让给下一家。${near}`,
    subject: offer.entryId,
    page: waitingPage(offer.entryId),
    usefulUntil: offer.answerBy,
    wechat: {
      about: facilityName,
      time: startsAt,
      ...(address && { place: address }),
      state: '有空位了',
      note: `${momentWords(offer.answerBy)} 前回话`,
    },
  };
}

/** What makes up for a closed place, or the sentence that stands where nothing does. */
function madeUpWords(place: MadeUp, otherwise: string): string {
  switch (place.kind) {
    case 'offered':
      return `${momentWords(place.startsAt)} 那一场给你留了 ${place.partySize} 个位，${momentWords(place.answerBy)} 前点“我来”，没点就让给下一家。`;
    case 'booked':
      return `${momentWords(place.startsAt)} 那一场你让我们有位就约，已经约上了，入场券在“我的预约”。`;
    case 'first':
      return `${momentWords(place.startsAt)} 那一场眼下位子不够，你们排在前头，${priorityDays} 天里空出来先给你们。`;
    case 'kept':
      return `后面还没有合适的场次，${priorityDays} 天里开出来的话，先给你们留位子。`;
    case 'nothing':
      return otherwise;
  }
}

/** Where a closing message leads and how long it is of use: to the place that makes up, if there is one. */
function madeUpPage(place: MadeUp, page: string, usefulUntil: Date) {
  switch (place.kind) {
    case 'offered':
      return { page: waitingPage(place.entryId), usefulUntil: place.answerBy };
    case 'booked':
      return { page: ticketPage(place.bookingId), usefulUntil: place.startsAt };
    case 'first':
      return { page: waitingPage(place.entryId), usefulUntil };
    default:
      return { page, usefulUntil };
  }
}

/** A session was closed under those who had booked it. */
export function closedMessage(
  session: ToldSession,
  bookingId: string,
  reason: ClosingReason,
  place: MadeUp,
): Message {
  const { facilityName, startsAt } = session;
  return {
    kind: 'change',
    dedupe: `closed:${bookingId}`,
    title: `取消了：${facilityName}`,
    body: `${momentWords(startsAt)} 这一场不办了。${closingReasons[reason]}不用来了，不算你没到。${madeUpWords(place, '还想看的话，看看这里别的场次。')}`,
    subject: bookingId,
    ...madeUpPage(place, ticketPage(bookingId), startsAt),
    wechat: {
      about: facilityName,
      time: startsAt,
      state: '已取消',
      note: place.kind === 'offered' ? '另一场给你留了位，点开回话' : '不用来了，点开看看怎么办',
    },
  };
}

/** Too few had booked, so the visit is on another day; until `freeUntil` cancelling leaves no mark. */
export function mergedMessage(
  from: ToldSession,
  to: ToldSession,
  bookingId: string,
  freeUntil: Date,
): Message {
  const { facilityName, address, startsAt } = to;
  return {
    kind: 'change',
    dedupe: `merged:${bookingId}:${to.id}`,
    title: `换到 ${momentWords(startsAt)}：${facilityName}`,
    body: `${momentWords(from.startsAt)} 那一场人太少，和 ${momentWords(startsAt)} 这一场并在一起办，你们的位子跟过去了，入场券换了新的。这个时间来不了，${momentWords(freeUntil < startsAt ? freeUntil : startsAt)} 前取消，不算你没到。`,
    subject: bookingId,
    page: ticketPage(bookingId),
    usefulUntil: startsAt,
    wechat: {
      about: facilityName,
      time: startsAt,
      ...(address && { place: address }),
      state: '有变动',
      note: '换了时间，点开看新的入场券',
    },
  };
}

/** Too few have booked a session that is near: planners decide. */
export function minimumMessage(session: {
  id: string;
  facilityName: string;
  startsAt: Date;
  seatsTaken: number;
  minimumNumber: number | null;
}): Message {
  const { id, facilityName, startsAt, seatsTaken, minimumNumber } = session;
  return {
    kind: 'change',
    dedupe: `minimum:${id}`,
    title: `人不够，要你定：${facilityName}`,
    body: `${momentWords(startsAt)} 这一场约了 ${seatsTaken} 个人，最少要 ${minimumNumber ?? 0} 个。照样办、并到另一场，还是不办了，去定一下。`,
    subject: id,
    page: 'features/staff/pages/plan/index',
    usefulUntil: startsAt,
    wechat: {
      about: facilityName,
      time: startsAt,
      state: '有变动',
      note: '人不够，去定一下办不办',
    },
  };
}

/** A session was closed under those in line for it. */
export function closedLineMessage(
  session: ToldSession,
  entryId: string,
  reason: ClosingReason,
  place: MadeUp,
): Message {
  const { id, facilityId, facilityName, startsAt } = session;
  return {
    kind: 'change',
    dedupe: `closed-line:${entryId}`,
    title: `取消了：${facilityName}`,
    body: `你排队等的 ${momentWords(startsAt)} 这一场不办了。${closingReasons[reason]}${madeUpWords(place, '不用再等，看看这里别的场次。')}`,
    subject: id,
    ...madeUpPage(place, `features/openday/pages/facility/index?id=${facilityId}`, startsAt),
    wechat: {
      about: facilityName,
      time: startsAt,
      state: '已取消',
      note: place.kind === 'offered' ? '另一场给你留了位，点开回话' : '不用再等，看看别的场次',
    },
  };
}

/** A facility somebody wished to see can be booked: told once for each time they wished. */
export function wishMessage(
  { id, name }: { id: string; name: string },
  wishedAt: Date,
  startsAt: Date,
): Message {
  return {
    kind: 'wish',
    dedupe: `wish:${id}:${wishedAt.getTime()}`,
    title: `能约了：${name}`,
    body: `你想去的地方开放了，最近一场 ${momentWords(startsAt)}，点开就能约。`,
    subject: id,
    page: `features/openday/pages/facility/index?id=${id}`,
    usefulUntil: startsAt,
    wechat: { about: name, time: startsAt, state: '有空位了', note: '你想去的地方能约了' },
  };
}

/** The evening before. A visit that was moved to another day is reminded of again. */
export function reminderMessage(visit: ToldVisit): Message {
  const { fields, ...rest } = about(visit);
  return {
    ...rest,
    kind: 'reminder',
    // “明天见” is untrue from midnight on.
    usefulUntil: new Date(at(dateOf(visit.startsAt.getTime()), '00:00')),
    dedupe: `remind:${visit.bookingId}:${dateOf(visit.startsAt.getTime())}`,
    title: `明天去参观：${visit.facilityName}`,
    body: `${momentWords(visit.startsAt)}，${visit.partySize} 个人去。${visit.address ? `地点：${visit.address}。` : ''}早点出门，进门时打开入场券。`,
    wechat: { ...fields, state: '待参观', note: '明天见，进门时打开入场券' },
  };
}
