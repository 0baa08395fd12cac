import { useQuery } from '@tanstack/react-query';
import { api, type Replies } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';

export type MediaView = Replies['media']['look'][number];

/** Links to what is not public run out five minutes after they were made, at the earliest. */
const fresh = 4 * 60_000;

/** What the person may see of these, by id. */
export function useMedia(ids: readonly string[]) {
  const { data, error, isFetching, refetch } = useQuery({
    ...api.media.look.queryOptions({ ids: [...ids] }),
    enabled: ids.length > 0,
    staleTime: fresh,
    refetchInterval: fresh,
  });
  return {
    views: new Map((data ?? []).map((view) => [view.id, view])),
    /** Those that are missing from `views` are not to be seen. */
    known: data !== undefined || ids.length === 0,
    failure: error ? failureOf(error) : undefined,
    fetching: isFetching,
    refetch,
  };
}
