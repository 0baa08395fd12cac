import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';

type Cursor = { startsAt: string; id: string };
type Page = Replies['openday']['staffSessions'];
export type DeskSession = Page['sessions'][number];

/** Sessions that staff can book for, soonest first. */
export function useDeskSessions() {
  const list = usePages<Cursor, Page & { next: Cursor | null }>({
    place: 'desk-sessions',
    queryKey: ['desk-sessions'],
    ask: (cursor) => client.openday.staffSessions.query(cursor ? { cursor } : {}),
  });
  return { ...list, sessions: list.pages?.flatMap((page) => page.sessions) };
}
