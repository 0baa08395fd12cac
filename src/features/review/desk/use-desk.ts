import { useQuery } from '@tanstack/react-query';
import { api, client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { hasRole, useMe } from '@/shared/api/use-me';
import { useChosenView, viewsFor } from './view-store';

type InboxPage = Replies['review']['inbox'];
type ShelfPage = Replies['review']['shelf'];
export type WaitingText = InboxPage['texts'][number];
export type ShelvedText = ShelfPage['texts'][number];

const listKey = 'review-list';

/** Which lists this person has, and the one that is shown. */
export function useView() {
  const { me } = useMe();
  const chosen = useChosenView((state) => state.view);
  const views = viewsFor({ reviewer: hasRole(me, 'reviewer'), editor: hasRole(me, 'editor') });
  const view = chosen !== undefined && views.includes(chosen) ? chosen : views[0]!;
  return { views, view };
}

export const useStanding = () => useQuery(api.review.standing.queryOptions());

/** Texts in review; their first page is kept nowhere on the device: it is not public yet. */
export function useInbox(of: 'free' | 'mine' | 'all') {
  const list = usePages<InboxPage['next'], InboxPage>({
    queryKey: [listKey, of],
    ask: (cursor) => client.review.inbox.query(cursor ? { of, cursor } : { of }),
  });
  return { ...list, texts: list.pages?.flatMap((page) => page.texts) };
}

/** Texts as their editors see them. */
export function useShelf(of: 'toDo' | 'known') {
  const list = usePages<ShelfPage['next'], ShelfPage>({
    queryKey: [listKey, of],
    ask: (cursor) => client.review.shelf.query(cursor ? { of, cursor } : { of }),
  });
  return { ...list, texts: list.pages?.flatMap((page) => page.texts) };
}

/** After a text was moved, by oneself or by a colleague. */
export const renewDesk = (publicationId: string) =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: [listKey] }),
    queryClient.invalidateQueries(api.review.standing.queryFilter()),
    queryClient.invalidateQueries(api.review.open.queryFilter({ publicationId })),
  ]);
