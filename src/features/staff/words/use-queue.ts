import { client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';

type Cursor = { createdAt: string; id: string };
type Page = Replies['account']['wordQueue'];
export type QueuedWord = Page['words'][number];
export type OpenedWord = Replies['account']['openWord'];

const queryKey = ['word-queue'];

/** What waits for an answer, oldest first. */
export function useQueue() {
  const list = usePages<Cursor, Page & { next: Cursor | null }>({
    place: 'word-queue',
    queryKey,
    ask: (cursor) => client.account.wordQueue.query(cursor ? { cursor } : {}),
  });
  return { ...list, words: list.pages?.flatMap((page) => page.words) };
}

/** After a word was moved, by oneself or by a colleague. */
export const renewQueue = () => queryClient.invalidateQueries({ queryKey });
