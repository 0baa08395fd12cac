import type { Message } from '../_shared/message';
import { momentWords } from './messages';
import { appealDays, lastDayOf, outcomeSentences, type AppealOutcome } from './rules/no-show';
import { feedbackDays } from './rules/feedback';

/** A visit that is over, as messages speak of it. */
export interface PastVisit {
  bookingId: string;
  facilityName: string;
  startsAt: Date;
}

const day = 86_400_000;
const ticketPage = (bookingId: string) => `features/openday/pages/ticket/index?id=${bookingId}`;

const about = ({ bookingId, facilityName, startsAt }: PastVisit, now: Date, days: number) => ({
  subject: bookingId,
  page: ticketPage(bookingId),
  usefulUntil: new Date(now.getTime() + days * day),
  fields: { about: facilityName, time: startsAt },
});

/** A party had booked and did not come. @param till until when the person is restricted, if they are */
export function noShowMessage(visit: PastVisit, till: Date | undefined, now: Date): Message {
  const { fields, ...rest } = about(visit, now, appealDays);
  const means = till
    ? `一年里已经两次了，${lastDayOf(till.getTime())}前，常常约满的地方先让给别人，别的地方照样能约。`
    : '这一次不影响你再约；一年里再有一次，常常约满的地方要 60 天后才能约。';
  return {
    ...rest,
    kind: 'change',
    dedupe: `no-show:${visit.bookingId}`,
    title: `约了没来：${visit.facilityName}`,
    body: `${momentWords(visit.startsAt)} 这一场没有看到你们进场，记了一次没来。${means}要是你去了，或者有原因，${appealDays} 天里点开票说一声。`,
    wechat: { ...fields, state: '有变动', note: '记了没来，有原因点开说一声' },
  };
}

/** An admission turned up: it was no no-show. */
export function reversedMessage(visit: PastVisit, now: Date): Message {
  const { fields, ...rest } = about(visit, now, appealDays);
  return {
    ...rest,
    kind: 'change',
    dedupe: `no-show-reversed:${visit.bookingId}`,
    title: `补到了签到：${visit.facilityName}`,
    body: `${momentWords(visit.startsAt)} 这一场，闸口的手机后来把你们的签到传来了。这一次不算没来，你不用做什么。给你添麻烦了。`,
    wechat: { ...fields, state: '有变动', note: '签到补到了，不算没来' },
  };
}

/** Staff decided an appeal. */
export function appealMessage(visit: PastVisit, outcome: AppealOutcome, now: Date): Message {
  const { fields, ...rest } = about(visit, now, appealDays);
  return {
    ...rest,
    kind: 'answer',
    dedupe: `appeal:${visit.bookingId}`,
    title: `申诉有结果了：${visit.facilityName}`,
    body: `${momentWords(visit.startsAt)} 这一场：${outcomeSentences[outcome]}`,
    wechat: { ...fields, state: '已办结', note: '申诉有结果了，点开看' },
  };
}

/** A place in line ended, because its person is restricted there. */
export function restrictedLineMessage(
  session: { id: string; facilityId: string; facilityName: string; startsAt: Date },
  entryId: string,
  till: Date,
): Message {
  const { facilityId, facilityName, startsAt } = session;
  return {
    kind: 'change',
    dedupe: `restricted-line:${entryId}`,
    title: `不用排了：${facilityName}`,
    body: `你有两次约了没来，${lastDayOf(till.getTime())}前，常常约满的地方先让给别人，${momentWords(startsAt)} 这一场的排队就退了。别的地方照样能约；有原因的话，在“我的预约”里点开那一次申诉。`,
    subject: session.id,
    page: `features/openday/pages/facility/index?id=${facilityId}`,
    usefulUntil: startsAt,
    wechat: {
      about: facilityName,
      time: startsAt,
      state: '有变动',
      note: '排队退了，点开看为什么',
    },
  };
}

/** The evening after: how was it? */
export function askMessage(visit: PastVisit, now: Date): Message {
  const { fields, ...rest } = about(visit, now, feedbackDays);
  return {
    ...rest,
    kind: 'change',
    page: `features/openday/pages/feedback/index?id=${visit.bookingId}`,
    dedupe: `feedback:${visit.bookingId}`,
    title: `看得怎么样：${visit.facilityName}`,
    body: `点一下就评好了。学到了什么、有什么想问讲解员的，也可以写两句，${feedbackDays} 天里都能改。`,
    wechat: { ...fields, state: '待评价', note: '点一下就评好，还能问讲解员' },
  };
}

/** The guide answered a question. */
export function answeredMessage(visit: PastVisit, now: Date): Message {
  const { fields, ...rest } = about(visit, now, appealDays);
  return {
    ...rest,
    kind: 'answer',
    page: `features/openday/pages/feedback/index?id=${visit.bookingId}`,
    dedupe: `feedback-answer:${visit.bookingId}`,
    title: `讲解员答复了：${visit.facilityName}`,
    body: '你参观后问的，讲解员答复了，点开看。只有你看得到。',
    wechat: { ...fields, state: '已答复', note: '讲解员答复了，点开看' },
  };
}
