import { record } from '../../_shared/audit';
import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify, takeBack } from '../../_shared/notify';
import type { MemberContext } from '../../_shared/trpc';
import { closedGroupMessage } from '../group-messages';
import { closedLineMessage, closedMessage } from '../messages';
import { closeSession, closingReach, hasArrivals, makeUp, nextSession } from '../queries/close';
import { promote } from '../queries/line';
import { lockSession, type HeldSession } from '../queries/seats';
import type { ClosingReason } from '../rules/closing';
import { endApplications } from '../tell-groups';
import { noSuchSession, unlessAdmitted } from './refuse';

const begun = () =>
  new Refusal('refused', '已经有人进场了，这一场不能再取消。', { reason: 'begun' });

/**
 * Closes a session in one act: every booking and place in line ends without a mark, and whoever had
 * booked goes to the head of the line of the facility's next session. Everyone on it is told.
 */
export function close(ctx: MemberContext, input: { sessionId: string; reason: ClosingReason }) {
  return once(ctx, 'openday.close', input, async (tx) => {
    const { sessionId, reason } = input;
    const held = await lockSession(tx, sessionId);
    if (!held) throw noSuchSession();
    return closeHeld(tx, ctx, held, reason);
  });
}

/** The same for a session whose row the caller holds. */
export async function closeHeld(
  tx: Db,
  ctx: MemberContext,
  held: HeldSession,
  reason: ClosingReason,
) {
  const sessionId = held.id;
  if (held.status === 'cancelled')
    throw new Refusal('conflict', '这一场已经取消了，刷新一下再看。');
  if (await hasArrivals(tx, sessionId)) throw begun();
  const now = ctx.now();
  const ending = closeSession(tx, sessionId, reason, now);
  const { closed, line } = await unlessAdmitted(ending, begun());
  for (const { id, personId, pool } of closed) {
    await takeBack(tx, id);
    const tell = pool === 'group' ? closedGroupMessage : closedMessage;
    await notify(tx, now, personId, tell(held, id, reason));
  }
  const groups = await endApplications(tx, held, 'session_closed', now);
  const toCall = closed.filter(({ guest }) => guest).length;
  for (const { id, personId } of line)
    await notify(tx, now, personId, closedLineMessage(held, id, reason));
  const next = await nextSession(tx, held, now);
  const moved = next ? await makeUp(tx, ctx, closed, next) : 0;
  await record(tx, ctx, 'session.close', sessionId, {
    reason,
    bookings: closed.length,
    waiting: line.length,
    moved,
    groups,
    toCall,
  });
  if (next && moved > 0) await promote(tx, ctx, next.id);
  return {
    bookings: closed.length,
    waiting: line.length,
    moved,
    groups,
    toCall,
    next: next?.id ?? null,
  };
}

/** What closing a session would do, to be read before it is done. */
export async function closing(ctx: MemberContext, sessionId: string) {
  const reach = await closingReach(ctx.db, sessionId, ctx.now());
  if (!reach) throw noSuchSession();
  return reach;
}
