import { useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readStored, writeStored } from '@/shared/platform/storage';
import { failureOf } from './failure';
import { launchedAt } from './use-saved';

interface PageOptions<Page, Cursor> {
  /** Where the first page is kept, to be read without network; left out where it holds people's own words. */
  place?: string;
  queryKey: QueryKey;
  /** One page: the first without a cursor, each other with the `next` of the page before. */
  ask: (cursor: Cursor | undefined) => Promise<Page>;
  enabled?: boolean;
}

interface Saved<Page> {
  at: number;
  page: Page;
}

/**
 * A list that comes page by page; its first page stays readable without network.
 * `savedAt` is set while what is shown is older and fresh pages could not be had.
 */
export function usePages<Cursor, Page extends { next: Cursor | null }>({
  place,
  queryKey,
  ask,
  enabled = true,
}: PageOptions<Page, Cursor>) {
  const saved = place === undefined ? undefined : readStored<Saved<Page>>(`saved:${place}`);
  type Param = Cursor | undefined;
  const query = useInfiniteQuery<Page, Error, InfiniteData<Page, Param>, QueryKey, Param>({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam as Param),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled,
    ...(saved && {
      initialData: { pages: [saved.page], pageParams: [undefined] },
      initialDataUpdatedAt: saved.at,
    }),
    ...(saved && saved.at < launchedAt && { refetchOnMount: 'always' as const }),
  });
  const { data, dataUpdatedAt, error, isPending, isFetching, refetch } = query;
  const first = data?.pages[0];
  useEffect(() => {
    if (place !== undefined && first !== undefined && dataUpdatedAt > 0)
      writeStored(`saved:${place}`, { at: dataUpdatedAt, page: first });
  }, [place, first, dataUpdatedAt]);
  const failure = error ? failureOf(error) : undefined;
  return {
    pages: data?.pages,
    waiting: isPending && enabled,
    fetching: isFetching,
    dataUpdatedAt,
    failure,
    savedAt: failure && data ? dataUpdatedAt : undefined,
    refetch,
    more: query.hasNextPage
      ? { busy: query.isFetchingNextPage, load: () => void query.fetchNextPage() }
      : undefined,
  };
}
