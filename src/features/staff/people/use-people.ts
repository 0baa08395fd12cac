import { client, queryClient, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';

export type Grant = Replies['staff']['grants']['grants'][number];
export type Invitation = Replies['staff']['grants']['invitations'][number];

const queryKey = ['grants'];

/** Who holds a post, and which invitations still wait. */
export function usePeople() {
  const list = usePages({
    place: 'grants',
    queryKey,
    ask: (after: string | undefined) =>
      client.staff.grants.query(after === undefined ? {} : { after }),
  });
  const [first] = list.pages ?? [];
  return {
    ...list,
    invitations: first?.invitations,
    grants: (list.pages ?? []).flatMap((page) => page.grants),
  };
}

/** After a post was given or taken: the list anew, and who oneself is now. */
export const renewPeople = () => queryClient.invalidateQueries();

/** After an invitation was made or withdrawn: the list anew. */
export const renewInvitations = () => queryClient.invalidateQueries({ queryKey });
