import type { Replies } from '@/shared/api/client';
import { momentWords } from '@/shared/time/words';

export type LinePage = Replies['openday']['lineOf'];
export type LineEntry = LinePage['entries'][number];

/** `示**，一起 3 个人，有 1 个小孩` */
export const partyWords = ({ name, partySize, minors }: LineEntry): string => {
  const size = partySize > 1 ? `一起 ${partySize} 个人` : '1 个人';
  return `${name ?? '名字打不开'}，${size}${minors > 0 ? `，有 ${minors} 个小孩` : ''}`;
};

/** Where a party stands and what it asked for. */
export function stateWords({ status, answerBy, priority, skips, auto }: LineEntry): string {
  if (status === 'offered' && answerBy) return `轮到了，等回话到 ${momentWords(answerBy)}`;
  return [
    priority > 0 ? '上一场停办，先给' : '',
    skips > 0 ? `让过 ${skips} 回` : '',
    auto ? '有位就直接约' : '有位先问',
  ]
    .filter(Boolean)
    .join(' · ');
}
