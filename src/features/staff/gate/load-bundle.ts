import { client } from '@/shared/api/client';
import type { Bundle } from './bundle';
import { keepBundle } from './bundles';
import { forget } from './queue';
import { changeQueue } from './queue-store';

/** Fetches a session's signed list and keeps it on the phone; undefined when it could not be kept. */
export async function loadBundle(sessionId: string, deviceId: string): Promise<Bundle | undefined> {
  const fresh = await client.openday.gateBundle.query({ sessionId, deviceId });
  const kept = keepBundle(sessionId, fresh);
  if (kept) changeQueue((held) => forget(held, sessionId, Date.parse(kept.madeAt)));
  return kept;
}
