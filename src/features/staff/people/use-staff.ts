import { client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';

export type Grant = Replies['staff']['grants']['grants'][number];
export type Invitation = Replies['staff']['grants']['invitations'][number];

const queryKey = ['staff-grants'];

/** Who holds which post, and the invitations nobody has used yet (they come with the first page). */
export function useStaff() {
  const list = usePages({
    place: 'staff-grants',
    queryKey,
    ask: (after: string | undefined) =>
      client.staff.grants.query(after === undefined ? {} : { after }),
  });
  return {
    ...list,
    grants: list.pages?.flatMap((page) => page.grants) ?? [],
    invitations: list.pages?.[0]?.invitations ?? [],
  };
}

export const renewStaff = () => void queryClient.invalidateQueries({ queryKey });
