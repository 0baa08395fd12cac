import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';

type Cursor = { startsAt: string; id: string };
type Page = Replies['openday']['staffSessions'];
export type DeskSession = Page['sessions'][number];

/** Sessions that staff can book for, soonest first, or those of the last 30 days, latest first. */
export function useDeskSessions(past: boolean) {
  const list = usePages<Cursor, Page & { next: Cursor | null }>({
    place: past ? 'desk-sessions-past' : 'desk-sessions',
    queryKey: ['desk-sessions', past],
    ask: (cursor) => client.openday.staffSessions.query({ past, ...(cursor && { cursor }) }),
  });
  return { ...list, sessions: list.pages?.flatMap((page) => page.sessions) };
}
