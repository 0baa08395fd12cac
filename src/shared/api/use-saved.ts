import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readStored, writeStored } from '@/shared/platform/storage';
import { failureOf } from './failure';

interface Saved<Data> {
  at: number;
  data: Data;
}

/** What was kept before this may be judged by a clock nobody has compared with the server's yet. */
export const launchedAt = Date.now();

/**
 * A query whose last answer stays on the device, so that the page can be read without network.
 * `savedAt` is set while what is shown is that older answer and a fresh one could not be had.
 */
export function useSaved<Data, Failed, Key extends readonly unknown[]>(
  place: string,
  options: UseQueryOptions<Data, Failed, Data, Key>,
) {
  const saved = readStored<Saved<Data>>(`saved:${place}`);
  const query = useQuery<Data, Failed, Data, Key>({
    ...options,
    ...(saved && { initialData: saved.data, initialDataUpdatedAt: saved.at }),
    ...(saved && saved.at < launchedAt && { refetchOnMount: 'always' as const }),
  });
  const { data, dataUpdatedAt, error } = query;
  useEffect(() => {
    if (data !== undefined && dataUpdatedAt > 0)
      writeStored(`saved:${place}`, { at: dataUpdatedAt, data });
  }, [place, data, dataUpdatedAt]);
  const failure = error ? failureOf(error) : undefined;
  return { ...query, failure, savedAt: failure && data !== undefined ? dataUpdatedAt : undefined };
}
