import { client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';

type Cursor = { appliedAt: string; id: string };
type Page = Replies['openday']['groupQueue'];
export type QueuedGroup = Page['groups'][number];
export type OpenedGroup = Replies['openday']['openGroup'];

/** Applications that wait, oldest first; or those with a result, latest first. */
export function useGroupQueue(waiting: boolean) {
  const list = usePages<Cursor, Page & { next: Cursor | null }>({
    place: waiting ? 'group-queue' : 'groups-done',
    queryKey: ['group-queue', waiting],
    ask: (cursor) => client.openday.groupQueue.query({ waiting, ...(cursor && { cursor }) }),
  });
  return { ...list, groups: list.pages?.flatMap((page) => page.groups) };
}

/** After one was decided, by oneself or by a colleague. */
export const renewGroups = () => queryClient.invalidateQueries({ queryKey: ['group-queue'] });
