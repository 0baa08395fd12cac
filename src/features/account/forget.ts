import { queryClient } from '@/shared/api/client';
import { useSession } from '@/shared/api/session';
import { removeStored, storedKeys } from '@/shared/platform/storage';
import { useAcceptance } from './acceptance';

/** Settings of the device, not of a person. */
const stays = new Set(['elder']);

/**
 * Takes everything of the person off this device: the sign-in, what was fetched, saved copies, drafts.
 * Pages that are still open behind this one show what anyone may see.
 */
export async function forget(): Promise<void> {
  await queryClient.cancelQueries();
  useAcceptance.getState().forget();
  useSession.getState().drop();
  for (const key of storedKeys()) if (!stays.has(key)) removeStored(key);
  for (const query of queryClient.getQueryCache().getAll())
    query.setState({ data: undefined, dataUpdatedAt: 0, error: null, status: 'pending' });
  queryClient.removeQueries({ type: 'inactive' });
  void queryClient.refetchQueries({ type: 'active' });
}
