import { elderClockWords, elderDayWords } from '@/shared/time/words';
import type { Entry } from './entry';
import { aheadWords, turnWords } from './in-line';
import { overWords } from './over';

/** The page as it is read out. */
export function aloud(entry: Entry, state: Entry['status']): string {
  const { facilityName, startsAt, answerBy, partySize, partiesAhead, auto } = entry;
  const visit = `${facilityName}，${elderDayWords(startsAt)}，${elderClockWords(startsAt)}。`;
  if (state === 'waiting')
    return `${visit}你排在第 ${partiesAhead + 1} 位。${aheadWords(entry)}${turnWords(auto)}`;
  if (state === 'offered' && answerBy !== null)
    return `${visit}轮到你了。${partySize} 个位子给你留到${elderDayWords(answerBy)}${elderClockWords(answerBy)}。去就按“我来”，不去就按“不去了”。`;
  return state === 'offered' ? visit : visit + overWords(entry, state).join('。');
}
