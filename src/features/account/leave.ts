import { client } from '@/shared/api/client';
import { useSession } from '@/shared/api/session';
import { forget } from './forget';

/** Signs out here. Without network the device forgets all the same, and the sign-in runs out by itself. */
export async function leave(): Promise<void> {
  if (useSession.getState().token !== null)
    await client.account.signOut.mutate().catch(() => undefined);
  await forget();
}
