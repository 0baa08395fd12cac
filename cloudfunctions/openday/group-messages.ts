import type { Message } from '../_shared/message';
import { momentWords } from './messages';
import { closingReasons, type ClosingReason } from './rules/closing';
import {
  groupClosedSentences,
  groupRefusalSentences,
  type GroupClosedFor,
  type GroupRefusalReason,
} from './rules/group';

interface ToldSession {
  facilityName: string;
  address: string | null;
  startsAt: Date;
}

const about = ({ facilityName, address, startsAt }: ToldSession) => ({
  about: facilityName,
  time: startsAt,
  ...(address && { place: address }),
});

const answer = (session: ToldSession, applicationId: string) => ({
  kind: 'answer' as const,
  dedupe: `group:${applicationId}`,
  subject: applicationId,
  page: `features/openday/pages/group/index?id=${applicationId}`,
  usefulUntil: session.startsAt,
});

/** A group was approved, and with that booked. */
export const approvedMessage = (
  session: ToldSession,
  applicationId: string,
  people: number,
): Message => ({
  ...answer(session, applicationId),
  title: `团体批了：${session.facilityName}`,
  body: `${momentWords(session.startsAt)}，${people} 个人的位子约好了。入场券在“我的预约”里，带队的人进门时出示一次，全队一起进。`,
  wechat: { ...about(session), state: '已通过', note: '入场券在“我的预约”里' },
});

export const refusedMessage = (
  session: ToldSession,
  applicationId: string,
  reason: GroupRefusalReason,
): Message => ({
  ...answer(session, applicationId),
  title: `团体没批：${session.facilityName}`,
  body: `${momentWords(session.startsAt)} 这一场的团体申请没批。${groupRefusalSentences[reason]}`,
  wechat: { ...about(session), state: '未通过', note: '点开看原因和怎么办' },
});

/** An application ended because its session did, or the time to decide. */
export const endedMessage = (
  session: ToldSession,
  applicationId: string,
  reason: GroupClosedFor,
): Message => ({
  ...answer(session, applicationId),
  title: `团体申请没办成：${session.facilityName}`,
  body: `${momentWords(session.startsAt)} 这一场：${groupClosedSentences[reason]}`,
  wechat: { ...about(session), state: '已关闭', note: '点开看原因和怎么办' },
});

/** A session was closed under a group that had a place in it. */
export const closedGroupMessage = (
  session: ToldSession,
  bookingId: string,
  reason: ClosingReason,
): Message => ({
  kind: 'change',
  dedupe: `closed:${bookingId}`,
  title: `取消了：${session.facilityName}`,
  body: `${momentWords(session.startsAt)} 这一场不办了。${closingReasons[reason]}不用来了，不算你们没到。想去别的场次，重新申请一次。`,
  subject: bookingId,
  page: `features/openday/pages/ticket/index?id=${bookingId}`,
  usefulUntil: session.startsAt,
  wechat: { ...about(session), state: '已取消', note: '不用来了，点开看看怎么办' },
});
