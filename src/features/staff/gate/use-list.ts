import type { InfiniteData } from '@tanstack/react-query';
import { client, queryClient } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import type { GateCounts, GateEntry, GatePage } from './gate-types';
import { listPlace } from './saved-lists';
import { useEvery } from './use-every';

/** Other devices admit people too. */
const RENEW_MS = 30_000;

export const listKey = (sessionId: string) => ['gate-list', sessionId];

/** A session's bookings, renewed while the page is in view. */
export function useList(sessionId: string) {
  const list = usePages({
    place: listPlace(sessionId),
    queryKey: listKey(sessionId),
    ask: (after: string | undefined) =>
      client.openday.gateList.query({ sessionId, ...(after !== undefined && { after }) }),
  });
  useEvery(RENEW_MS, () => void list.refetch());
  const [first] = list.pages ?? [];
  return { ...list, first, entries: (list.pages ?? []).flatMap((page) => page.entries) };
}

/** Shows at once what the gate has just done, before the list is fetched again. */
export function patchList(
  sessionId: string,
  entry: Pick<GateEntry, 'bookingId' | 'checkedInAt'>,
  counts: (before: GateCounts) => GateCounts,
): void {
  queryClient.setQueryData<InfiniteData<GatePage>>(
    listKey(sessionId),
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          counts: counts(page.counts),
          entries: page.entries.map((each) =>
            each.bookingId === entry.bookingId ? { ...each, checkedInAt: entry.checkedInAt } : each,
          ),
        })),
      },
  );
}
