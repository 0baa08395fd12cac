import { useQuery } from '@tanstack/react-query';
import { client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import type { NominationStatus } from '@cloud/nomination/rules/moves';

type Page = Replies['nomination']['entries'];
export type EntryRow = Page['entries'][number];
export type OpenedEntry = Replies['nomination']['entry'];

/** A campaign's entries, latest first; names are masked, and nothing is kept on the device. */
export function useEntries(campaignId: string, status: NominationStatus | undefined) {
  const list = usePages<NonNullable<Page['next']>, Page>({
    queryKey: ['entries', campaignId, status ?? 'all'],
    ask: (cursor) =>
      client.nomination.entries.query({
        campaignId,
        ...(status && { status }),
        ...(cursor && { cursor }),
      }),
    enabled: campaignId !== '',
  });
  return {
    ...list,
    entries: list.pages?.flatMap((page) => page.entries),
    counts: list.pages?.[0]?.counts ?? [],
  };
}

/** After one was moved, by oneself or by a colleague. */
export const renewEntries = () => queryClient.invalidateQueries({ queryKey: ['entries'] });

/** One entry, opened: each opening is written to the log, and nothing of it is kept on the device. */
export const useEntry = (id: string) =>
  useQuery({
    queryKey: ['entry', id],
    queryFn: () => client.nomination.entry.query({ id }),
    staleTime: Infinity,
    gcTime: 0,
  });
