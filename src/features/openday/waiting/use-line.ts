import { api } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';

/** The caller's places in line, offers first; none while nobody is signed in. */
export function useLine(known: boolean) {
  const query = useSaved('my-line', { ...api.openday.myLine.queryOptions(), enabled: known });
  const entries = known ? (query.data?.entries ?? []) : [];
  const offered = entries.filter(({ status }) => status === 'offered');
  const waiting = entries.filter(({ status }) => status !== 'offered');
  return { ...query, entries: [...offered, ...waiting], offer: offered[0] };
}
