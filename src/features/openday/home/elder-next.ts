import { go } from '@/routes';
import { dateWords, elderClockWords, elderDayWords, elderMomentWords } from '@/shared/time/words';
import { seatsLeft } from '@cloud/openday/rules';
import type { Session } from '../sessions';
import type { Entry } from '../waiting/entry';
import type { NextBooking } from './next-visit';

interface ElderNext {
  head: string;
  day?: string;
  time?: string;
  body: string;
  words: string;
  act: () => void;
}

const counted = ['', '你一个人', '两个人', '三个人', '四个人', '五个人'];

/** The one next thing: an offer to answer, or the visit that is booked, or what can be booked, or what there is to see. */
export function elderNext(
  offer: Entry | undefined,
  booking: NextBooking | null,
  soonest: Session | undefined,
): ElderNext {
  if (offer?.answerBy)
    return {
      head: '轮到你了，有位子给你留着',
      day: elderDayWords(offer.startsAt),
      time: elderClockWords(offer.startsAt),
      body: `${offer.facilityName}。${elderDayWords(offer.answerBy)}${elderClockWords(offer.answerBy)}前回话。`,
      words: '去回话',
      act: () => go('waiting', { id: offer.id }),
    };
  if (booking) {
    const { startsAt, facilityName, partySize } = booking;
    return {
      head: '你约了参观',
      day: elderDayWords(startsAt),
      time: elderClockWords(startsAt),
      body: `${facilityName}，${counted[partySize] ?? `${partySize} 个人`}去。`,
      words: '出示入场券',
      act: () => go('ticket', { id: booking.id }),
    };
  }
  if (soonest)
    return {
      head: '最近能约的',
      day: dateWords(soonest.startsAt),
      time: elderMomentWords(soonest.startsAt),
      body: `${soonest.facilityName}，还有 ${seatsLeft(soonest)} 个位。`,
      words: '去看看，约一个',
      act: () => go('facility', { id: soonest.facilityId }),
    };
  return {
    head: '这会儿没有能约的场次',
    body: '场次在参观前 14 天的早上 9 点放出来，到时再来。',
    words: '看看有哪些地方',
    act: () => go('openday'),
  };
}
