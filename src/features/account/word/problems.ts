import { callBackProblem, wordProblem } from '@cloud/account/rules';
import type { WordDraft } from './draft';

/** The questions in order; 长辈版 asks one a page. */
export const parts = ['kind', 'text', 'phone'] as const;
export type Part = (typeof parts)[number];

export function problemOf(part: Part, draft: WordDraft): string | undefined {
  switch (part) {
    case 'kind':
      return draft.kind === null ? '先选一个，是建议、投诉，还是有问题要问。' : undefined;
    case 'text':
      return wordProblem(draft.text);
    case 'phone':
      return callBackProblem(draft.phone);
  }
}
