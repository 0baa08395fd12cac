import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';

type Cursor = { appliedAt: string; id: string };
type Page = Replies['openday']['myGroups'];

/** One's applications for groups; those that were booked are bookings and are left out. */
export function useGroups(enabled: boolean) {
  const list = usePages<Cursor, Page & { next: Cursor | null }>({
    place: 'my-groups',
    queryKey: ['my-groups'],
    ask: (cursor) => client.openday.myGroups.query(cursor ? { cursor } : {}),
    enabled,
  });
  const all = list.pages?.flatMap((page) => page.groups) ?? [];
  return { ...list, open: all.filter(({ bookingId }) => bookingId === null) };
}
