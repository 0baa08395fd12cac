import { record } from '../../_shared/audit';
import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify, takeBack } from '../../_shared/notify';
import type { MemberContext } from '../../_shared/trpc';
import { closedGroupMessage } from '../group-messages';
import { closedLineMessage, closedMessage } from '../messages';
import { closeSession, closingReach, hasArrivals } from '../queries/close';
import { syncState } from '../queries/gate-devices';
import { lockToClose } from '../queries/later-sessions';
import { serveMakeUps } from '../queries/make-up';
import type { HeldSession } from '../queries/seats';
import type { ClosingReason, MadeUp } from '../rules/closing';
import { endApplications } from '../tell-groups';
import { noSuchSession, unlessAdmitted } from './refuse';

const begun = () =>
  new Refusal('refused', '已经有人进场了，这一场不能再取消。', { reason: 'begun' });

/** @throws Refusal once a session is over, and while phones at its gate may have let somebody in unheard */
async function refuseLate(tx: Db, { id, startsAt, endsAt }: HeldSession, now: Date): Promise<void> {
  if (endsAt <= now)
    throw new Refusal('refused', '这一场已经办完了，不能再取消。', { reason: 'over' });
  if (startsAt > now) return;
  const { devices, through } = await syncState(tx, id, startsAt);
  if (devices > through)
    throw new Refusal(
      'refused',
      `闸口还有 ${devices - through} 部手机没把签到传上来，可能已经有人进场了。让签到员连上网，传完再停办。`,
      { reason: 'unsynced' },
    );
}

/**
 * Closes a session in one act: every booking and place in line ends without a mark, and whoever had
 * booked is owed a place at the head of a later session of the facility. Everyone on it is told.
 */
export function close(ctx: MemberContext, input: { sessionId: string; reason: ClosingReason }) {
  return once(ctx, 'openday.close', input, async (tx) => {
    const { sessionId, reason } = input;
    const held = (await lockToClose(tx, sessionId, ctx.now()))?.get(sessionId);
    if (!held) throw noSuchSession();
    return closeHeld(tx, ctx, held, reason);
  });
}

/** The same for a session that the caller holds as `lockToClose` does. */
export async function closeHeld(
  tx: Db,
  ctx: MemberContext,
  held: HeldSession,
  reason: ClosingReason,
) {
  const sessionId = held.id;
  if (held.status === 'cancelled')
    throw new Refusal('conflict', '这一场已经取消了，刷新一下再看。');
  const now = ctx.now();
  await refuseLate(tx, held, now);
  if (await hasArrivals(tx, sessionId)) throw begun();
  const ending = closeSession(tx, held, reason, now);
  const { closed, line, owed, owedOn } = await unlessAdmitted(ending, begun());
  const served = await serveMakeUps(tx, ctx, held.facilityId);
  const madeUp = (bookingId: string): MadeUp => served.get(bookingId) ?? { kind: 'kept' };
  const nothing: MadeUp = { kind: 'nothing' };
  for (const { id, personId, pool } of closed) {
    await takeBack(tx, id);
    const place = owed.has(id) ? madeUp(id) : nothing;
    const told =
      pool === 'group'
        ? closedGroupMessage(held, id, reason)
        : closedMessage(held, id, reason, place);
    await notify(tx, now, personId, told);
  }
  for (const { id, personId } of line) {
    const bookingId = owedOn.get(id);
    const place = bookingId === undefined ? nothing : madeUp(bookingId);
    await notify(tx, now, personId, closedLineMessage(held, id, reason, place));
  }
  const groups = await endApplications(tx, held, 'session_closed', now);
  const toCall = closed.filter(({ guest }) => guest).length;
  const places = [...owed, ...owedOn.values()].map(madeUp);
  const count = (...kinds: MadeUp['kind'][]) =>
    places.filter(({ kind }) => kinds.includes(kind)).length;
  const did = {
    ...{ bookings: closed.length, waiting: line.length },
    ...{ moved: count('offered', 'booked', 'first'), kept: count('kept') },
    ...{ groups, toCall },
  };
  await record(tx, ctx, 'session.close', sessionId, { reason, ...did });
  return did;
}

/** What closing a session would do, to be read before it is done. */
export async function closing(ctx: MemberContext, sessionId: string) {
  const reach = await closingReach(ctx.db, sessionId, ctx.now());
  if (!reach) throw noSuchSession();
  return reach;
}
