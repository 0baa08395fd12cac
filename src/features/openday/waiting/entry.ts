import type { Replies } from '@/shared/api/client';
import { epochOf } from '@/shared/time/wall';
import { momentWords } from '@/shared/time/words';
import type { TagKind } from '@/shared/ui/tag';

export type Entry = Replies['openday']['myEntry'];
type Status = Entry['status'];

/** Where an entry stands at `now`: what is over is over before a job has said so. */
export function standing(entry: Entry, now: number): Status {
  if (entry.status === 'offered' && entry.answerBy && epochOf(entry.answerBy) <= now)
    return 'passed';
  if (entry.status === 'waiting' && epochOf(entry.bookingClosesAt) <= now) return 'closed';
  return entry.status;
}

export const stateTags: Record<Status, { words: string; kind: TagKind }> = {
  waiting: { words: '排队中', kind: 'queue' },
  offered: { words: '轮到你了', kind: 'doing' },
  booked: { words: '已约上', kind: 'done' },
  left: { words: '不排了', kind: 'off' },
  passed: { words: '没回话', kind: 'off' },
  closed: { words: '排队结束', kind: 'off' },
};

/** `12月1日 周二 20:00 前回话` */
export const answerWords = ({ answerBy }: Entry): string =>
  answerBy === null ? '' : `${momentWords(answerBy)} 前回话`;

/** The state in a few words, for a row. */
export function rowTag(entry: Entry, now: number): { words: string; kind: TagKind } {
  const state = standing(entry, now);
  if (state === 'waiting') return { words: `排在第 ${entry.partiesAhead + 1} 位`, kind: 'queue' };
  return stateTags[state];
}

export const partyWords = ({ partySize, minors }: Entry): string =>
  minors > 0 ? `${partySize} 个人，其中 ${minors} 个小孩` : `${partySize} 个人`;
