import { client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { newKey } from '@/shared/api/use-tap';
import { steadyNow } from '@/shared/platform/steady-clock';
import { serverNow } from '@/shared/time/clock';
import { keptSessions } from './bundles';
import type { SyncInput } from './gate-types';
import { ageOf, forgetOthers, takeAnswers, type QueuedEvent } from './queue';
import { changeQueue, useQueue } from './queue-store';

const AT_ONCE = 20;
/** Enough for any queue; then the next try goes on. */
const TURNS = 100;

type Wire = SyncInput['events'][number];

function wire(event: QueuedEvent): Wire {
  const { number, sessionId, at } = event;
  const age = ageOf(event, { at: Date.now(), steady: steadyNow() });
  const common = { number, sessionId, at, age };
  switch (event.kind) {
    case 'walkIn':
      return { ...common, kind: 'walkIn', adults: event.adults, children: event.children };
    case 'undo': {
      const which = 'undoes' in event ? { undoes: event.undoes } : { checkInId: event.checkInId };
      return { ...common, kind: 'undo', reason: event.reason, ...which };
    }
    case 'admit':
      return event.means === 'scan'
        ? { ...common, kind: 'admit', means: 'scan', token: event.token }
        : { ...common, kind: 'admit', means: 'code', bookingId: event.bookingId };
  }
}

/** Sessions that are over, with nothing left here to send, and the server not told yet. */
function overNow(): string[] {
  const { queue } = useQueue.getState();
  const now = serverNow();
  const kept = keptSessions(now);
  const ids = kept.map(({ id }) => id);
  if (queue?.sent.some(({ event }) => !ids.includes(event.sessionId)))
    changeQueue((held) => forgetOthers(held, ids));
  return kept
    .filter(({ id, endsAt }) => endsAt <= now && !queue?.cleared.includes(id))
    .map(({ id }) => id)
    .slice(0, 50);
}

async function sendAll(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    const { queue } = useQueue.getState();
    if (!queue) return;
    const batch = queue.waiting.slice(0, AT_ONCE);
    const sessionIds = batch.length === queue.waiting.length ? overNow() : [];
    if (batch.length === 0 && sessionIds.length === 0) return;
    const { outcomes, clear } = await client.openday.syncGate.mutate(
      {
        deviceId: queue.deviceId,
        events: batch.map(wire),
        clear: { through: queue.last, sessionIds },
      },
      { context: { key: newKey() } },
    );
    const took = changeQueue((held) => {
      const next = takeAnswers(held, outcomes, serverNow());
      const done = clear.filter((id) => !next.waiting.some((each) => each.sessionId === id));
      return { ...next, cleared: [...new Set([...next.cleared, ...done])] };
    });
    if (!took || batch.length === 0) return;
  }
}

let sending: Promise<void> | undefined;

/** Sends what waits, in order, one sending at a time. What does not get through stays for the next try. */
export function sendQueue(): Promise<void> {
  const { queue } = useQueue.getState();
  if (!queue || (queue.waiting.length === 0 && overNow().length === 0)) return Promise.resolve();
  sending ??= (async () => {
    useQueue.setState({ sending: true });
    try {
      await sendAll();
      useQueue.setState({ trouble: undefined });
    } catch (error) {
      const { code, message } = failureOf(error);
      useQueue.setState({ trouble: code === 'offline' ? undefined : message });
    } finally {
      sending = undefined;
      useQueue.setState({ sending: false });
    }
  })();
  return sending;
}
