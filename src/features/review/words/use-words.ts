import { client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import type { WordKind } from '@cloud/review/rules/mark';

type Page = Replies['review']['words'];
export type ListedWord = Page['words'][number];

/** The words of one list, in order. */
export function useWords(kind: WordKind, find: string) {
  const list = usePages<string, Page>({
    queryKey: ['review-words', kind, find],
    ask: (cursor) =>
      client.review.words.query({ kind, find, ...(cursor !== undefined && { cursor }) }),
  });
  return { ...list, words: list.pages?.flatMap((page) => page.words) };
}

export const renewWords = () => queryClient.invalidateQueries({ queryKey: ['review-words'] });
