import { readStored, removeStored, storedKeys } from '@/shared/platform/storage';

/** Gate lists hold names: 24 hours after they were saved they go, as the server's do. */
const KEPT_MS = 24 * 3_600_000;

export const listPlace = (sessionId: string) => `gate:${sessionId}`;

/** Removes saved gate lists that are too old, by the device's clock, which also stamped them. */
export function dropOldLists(now = Date.now()): void {
  for (const key of storedKeys('saved:gate:')) {
    const saved = readStored<{ at: number }>(key);
    if (!saved || now - saved.at > KEPT_MS) removeStored(key);
  }
}
