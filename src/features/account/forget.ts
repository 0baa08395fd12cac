import { queryClient } from '@/shared/api/client';
import { useSession } from '@/shared/api/session';
import { removeStored, storedKeys } from '@/shared/platform/storage';
import { unsentQueues } from '@/shared/platform/unsent';
import { useAcceptance } from './acceptance';

/** Settings of the device, not of a person. */
const stays = new Set(['elder']);

/**
 * Takes everything of the person off this device: the sign-in, what was fetched, saved copies, drafts.
 * Only what a guide noted at the gate and could not send yet stays for their next sign-in. Pages that are still open behind this one show what anyone may see.
 */
export async function forget(): Promise<void> {
  await queryClient.cancelQueries();
  useAcceptance.getState().forget();
  useSession.getState().drop();
  const kept = new Set([...stays, ...unsentQueues().map(({ place }) => place)]);
  for (const key of storedKeys()) if (!kept.has(key)) removeStored(key);
  for (const query of queryClient.getQueryCache().getAll())
    query.setState({ data: undefined, dataUpdatedAt: 0, error: null, status: 'pending' });
  queryClient.removeQueries({ type: 'inactive' });
  void queryClient.refetchQueries({ type: 'active' });
}
