import { useCallback, useEffect } from 'react';
import { useOnline } from '@/shared/platform/online';
import { serverNow } from '@/shared/time/clock';
import { epochOf } from '@/shared/time/wall';
import type { GateSession } from './gate-types';
import { loadBundle } from './load-bundle';
import { useQueue } from './queue-store';
import { useEvery } from './use-every';

/** A guide sets out in the evening or the morning and may find no signal at any of the day's gates. */
const AHEAD_MS = 18 * 3_600_000;
const AT_MOST = 6;
const RENEW_MS = 10 * 60_000;

/** The sessions besides the one on screen that are near enough for their lists to be on the phone. */
const coming = (sessions: readonly GateSession[], current: string | undefined, now: number) =>
  sessions
    .filter(
      ({ id, startsAt, endsAt, status }) =>
        id !== current &&
        status === 'scheduled' &&
        epochOf(endsAt) > now &&
        epochOf(startsAt) < now + AHEAD_MS,
    )
    .slice(0, AT_MOST)
    .map(({ id }) => id);

/** Keeps the lists of a guide's next sessions on the phone while there is a network, one after the other. */
export function useComingLists(sessions: readonly GateSession[], current: string | undefined) {
  const online = useOnline();
  const deviceId = useQueue(({ queue }) => queue?.deviceId);
  const ids = coming(sessions, current, serverNow()).join();
  const load = useCallback(async () => {
    if (!online || deviceId === undefined || ids === '') return;
    try {
      for (const id of ids.split(',')) await loadBundle(id, deviceId);
    } catch {
      // Without network those on the phone serve on.
    }
  }, [online, deviceId, ids]);
  useEffect(() => void load(), [load]);
  useEvery(RENEW_MS, () => void load());
}
