import { apiLink } from '@/shared/env';
import { api, type Replies } from './client';
import { useSession } from './session';
import { useSaved } from './use-saved';

export type Me = NonNullable<Replies['account']['start']['me']>;

/** Who uses this device: `me` is undefined for somebody who has not signed in, or has not accepted the notice. */
export function useMe() {
  const token = useSession((state) => state.token);
  const { data, isPending, failure, savedAt, refetch } = useSaved(
    'start',
    api.account.start.queryOptions(),
  );
  const known = apiLink === 'cloud' || token !== null;
  const me: Me | undefined = known ? data?.me : undefined;
  return {
    me,
    ways: data?.ways,
    templates: data?.templates,
    waiting: known && isPending,
    failure,
    /** Set while somebody may be signed in here and nobody could say who. */
    unanswered: known && !me ? failure : undefined,
    savedAt,
    refetch,
  };
}

export const hasRole = (me: Me | undefined, role: Me['roles'][number]['role']): boolean =>
  me?.roles.some((grant) => grant.role === role) ?? false;
