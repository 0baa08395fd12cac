import { readStored, storedKeys } from './storage';

const start = 'gate-queue:';

/** Where a guide's queue lies on this phone: what was noted at the gate and waits to be sent. */
export const queuePlace = (personId: string) => `${start}${personId}`;

/** Queues on this phone that still hold something to send, whoever they belong to, and how much. */
export const unsentQueues = (): { place: string; count: number }[] =>
  storedKeys(start)
    .map((place) => ({
      place,
      count: readStored<{ waiting?: unknown[] }>(place)?.waiting?.length ?? 0,
    }))
    .filter(({ count }) => count > 0);
