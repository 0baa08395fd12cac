import type { Db } from '../../_shared/db';
import { once } from '../../_shared/idempotency';
import type { MemberContext } from '../../_shared/trpc';
import type { SyncInput } from '../gate-input';
import { collisions } from '../queries/gate-conflicts';
import { loadedAt, lockDevice, noteClear } from '../queries/gate-devices';
import { lockBookings, storedEvents, type GateEvent } from '../queries/gate-events';
import { gateRefusals, type GateRefusal } from '../rules/gate';
import { reverseNoShows } from '../settle';
import { applyEvent, contentOf } from './gate-apply';
import { ownDevice } from './gate-scope';
import { targetOf, type Target } from './gate-target';

/** No list is loaded for a session that nobody looked at before; then an event may be this old. */
const oldestMs = 2 * 86_400_000;

/**
 * When something happened, by the server's clock: its age at sending taken from the moment of receipt,
 * and never before `earliest`. The device's wall clock has no say.
 */
const correctedTime = (receivedAt: number, age: number, earliest: number) =>
  Math.min(receivedAt, Math.max(receivedAt - Math.max(0, age), earliest));

async function replies(db: Db, deviceId: string, answered: readonly Answered[]) {
  const numbers = answered.map(({ number }) => number);
  const first =
    numbers.length > 0 ? await collisions(db, deviceId, numbers) : new Map<never, never>();
  return answered.map(({ number, outcome, refusal, bookingId, happenedAt }) => ({
    number,
    outcome,
    bookingId,
    happenedAt,
    reason: refusal,
    words: refusal === null ? null : gateRefusals[refusal as GateRefusal],
    first: first.get(number) ?? null,
  }));
}

type Answered = Pick<GateEvent, 'number' | 'outcome' | 'refusal' | 'bookingId' | 'happenedAt'>;

/**
 * Takes what a phone noted without network. Each event is kept once, whatever is sent again, in whatever
 * order; the answer to a repeated sending is the first one. Times are counted back from the receipt.
 */
export function syncGate(ctx: MemberContext, sent: SyncInput) {
  const { deviceId } = sent;
  const events = [...sent.events].sort((a, b) => a.number - b.number);
  return once(ctx, 'openday.syncGate', sent, async (tx) => {
    await ownDevice(ctx, tx, deviceId);
    await lockDevice(tx, deviceId);
    const receivedAt = ctx.now();
    const wanted = events.flatMap((event) =>
      event.kind === 'undo' && 'undoes' in event ? [event.number, event.undoes] : [event.number],
    );
    const known = await storedEvents(tx, deviceId, wanted);
    const loaded = await loadedAt(tx, deviceId, [...new Set(events.map((e) => e.sessionId))]);

    const targets: Target[] = [];
    for (const event of events) targets.push(await targetOf(ctx, tx, event, known, targets));
    const bookings = await lockBookings(tx, [
      ...new Set(targets.flatMap(({ bookingId }) => bookingId ?? [])),
    ]);

    const answered: Answered[] = [];
    for (const target of targets) {
      const { event } = target;
      const before = known.get(event.number);
      if (before && contentOf(before.sent) !== contentOf(event)) {
        answered.push({ ...before, outcome: 'refused', refusal: 'number_taken', bookingId: null });
        continue;
      }
      const earliest = loaded.get(event.sessionId)?.getTime() ?? receivedAt.getTime() - oldestMs;
      const happenedAt = new Date(correctedTime(receivedAt.getTime(), event.age, earliest));
      const stored =
        before ??
        (await applyEvent(ctx, tx, { deviceId, target, receivedAt, happenedAt, bookings }));
      known.set(event.number, stored);
      answered.push(stored);
    }

    await reverseNoShows(tx, [...bookings.keys()], receivedAt);
    const { through, sessionIds } = sent.clear;
    const clear =
      sessionIds.length > 0
        ? await noteClear(tx, { deviceId, sessionIds, through, at: receivedAt })
        : [];
    return { outcomes: await replies(tx, deviceId, answered), clear };
  });
}
