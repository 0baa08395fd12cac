import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useOnline } from '@/shared/platform/online';
import { countsOf } from './bundle';
import { keptBundle } from './bundles';
import { loadBundle } from './load-bundle';
import { standing, walkInsNow } from './queue';
import { openQueue, useQueue } from './queue-store';
import { sendQueue } from './send-queue';
import { useEvery } from './use-every';

const RENEW_MS = 60_000;
const SEND_MS = 5_000;

/**
 * What this phone holds of a session: the list, what it did since, and what it still has to send.
 * @param onSettled called when there is a network and nothing is left to send
 */
export function usePhone(sessionId: string, personId: string, onSettled: () => void) {
  const { queue, known } = useQueue();
  const [bundle, setBundle] = useState(() => keptBundle(sessionId));
  const online = useOnline();
  const deviceId = queue?.deviceId;
  const waiting = queue?.waiting.length ?? 0;
  useEffect(() => openQueue(personId), [personId]);

  const renew = useCallback(async () => {
    if (deviceId === undefined) return;
    try {
      const kept = await loadBundle(sessionId, deviceId);
      if (kept) setBundle(kept);
    } catch {
      // Without network the list on the phone serves on.
    }
  }, [sessionId, deviceId]);
  const send = useCallback(() => void sendQueue(), []);

  const settled = online && waiting === 0;
  const latest = useRef(onSettled);
  latest.current = onSettled;
  useEffect(() => {
    if (!settled) return send();
    void renew();
    latest.current();
  }, [settled, renew, send]);
  useDidShow(send);
  useEvery(RENEW_MS, () => void renew());
  useEvery(SEND_MS, send);

  const seen = useMemo(
    () =>
      bundle && queue
        ? { entries: standing(bundle, queue, known), walkIns: walkInsNow(bundle, queue) }
        : undefined,
    [bundle, queue, known],
  );
  return {
    bundle,
    online,
    waiting,
    deviceId,
    queue,
    entries: seen?.entries,
    counts: seen && countsOf(seen.entries),
    walkIns: seen?.walkIns,
  };
}
export type Phone = ReturnType<typeof usePhone>;
