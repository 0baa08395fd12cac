import type { Message } from '../_shared/message';
import { momentWords } from './messages';

interface LineSession {
  id: string;
  facilityId: string;
  facilityName: string;
  startsAt: Date;
}

const facilityPage = (id: string) => `features/openday/pages/facility/index?id=${id}`;

/** What every end of waiting has in common: it opens the facility, with its other sessions. */
const ended = ({ id, facilityId, facilityName, startsAt }: LineSession) => ({
  subject: id,
  page: facilityPage(facilityId),
  usefulUntil: startsAt,
  fields: { about: facilityName, time: startsAt },
});

/** An offer was not answered in time. @param again whether the session can still be waited for */
export function offerOverMessage(session: LineSession, entryId: string, again: boolean): Message {
  const { fields, ...rest } = ended(session);
  const next = again ? '还想去，可以重新排。' : '这一场已经停止预约，看看这里别的场次。';
  return {
    ...rest,
    kind: 'change',
    dedupe: `offer-over:${entryId}`,
    title: `位子让给下一家了：${session.facilityName}`,
    body: `${momentWords(session.startsAt)} 给你留的位子过了回话的时间，已经让出去了。${next}`,
    wechat: { ...fields, state: '有变动', note: '过了回话时间，位子让出去了' },
  };
}

/** Booking closed, and no seat came free for a party in line. */
export function lineOverMessage(session: LineSession, entryId: string): Message {
  const { fields, ...rest } = ended(session);
  return {
    ...rest,
    kind: 'change',
    dedupe: `line-over:${entryId}`,
    title: `没等到位子：${session.facilityName}`,
    body: `${momentWords(session.startsAt)} 这一场停止预约了，没有等到够你们坐的位子，不用再等。看看这里别的场次。`,
    wechat: { ...fields, state: '有变动', note: '没等到位子，看看别的场次' },
  };
}

/** Seats came free when nobody could be asked in time any more: first come, first served. */
export function lineOpenMessage(session: LineSession, entryId: string): Message {
  const { fields, ...rest } = ended(session);
  return {
    ...rest,
    kind: 'offer',
    dedupe: `line-open:${entryId}`,
    title: `有位子了，先到先得：${session.facilityName}`,
    body: `${momentWords(session.startsAt)} 这一场空出了位子。离参观太近，来不及一家一家问，排队就到这里，还想去就直接约。`,
    wechat: { ...fields, state: '有空位了', note: '来不及一家家问，想去直接约' },
  };
}
