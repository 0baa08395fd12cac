import type { Db } from '../../_shared/db';
import type { MemberContext } from '../../_shared/trpc';
import type { SyncEvent } from '../gate-input';
import { findAtGate, gateSession } from '../queries/gate';
import { bookingOfCheckIn, type GateEvent } from '../queries/gate-events';
import type { GateRefusal } from '../rules/gate';
import { readTicket } from '../ticket';
import { scopeOf } from './gate-scope';

/** What an event is about, as far as it can be told before anything is locked. */
export interface Target {
  event: SyncEvent;
  session?: { id: string; startsAt: Date };
  bookingId?: string | undefined;
  refusal?: GateRefusal;
}

type Admission = Extract<SyncEvent, { kind: 'admit' }>;

async function presented(
  ctx: MemberContext,
  db: Db,
  event: Admission,
): Promise<Pick<Target, 'bookingId' | 'refusal'>> {
  const { sessionId } = event;
  if ('token' in event) {
    const claim = readTicket(ctx.ticket.publicKey, event.token);
    if (!claim) return { refusal: 'no_such_ticket' };
    if (claim.sessionId !== sessionId) return { refusal: 'other_session' };
    const found = await findAtGate(db, sessionId, { bookingId: claim.bookingId });
    return found ? { bookingId: found.bookingId } : { refusal: 'no_such_ticket' };
  }
  const found = await findAtGate(db, sessionId, { bookingId: event.bookingId });
  return found ? { bookingId: found.bookingId } : { refusal: 'no_such_ticket' };
}

/** @param earlier targets of events before this one in the same sending */
export async function targetOf(
  ctx: MemberContext,
  db: Db,
  event: SyncEvent,
  known: ReadonlyMap<number, GateEvent>,
  earlier: readonly Target[],
): Promise<Target> {
  const session = await gateSession(db, scopeOf(ctx), event.sessionId);
  if (!session) return { event, refusal: 'other_post' };
  if (event.kind === 'walkIn') return { event, session };
  if (event.kind === 'admit') return { event, session, ...(await presented(ctx, db, event)) };
  if ('checkInId' in event) {
    const bookingId = await bookingOfCheckIn(db, event.sessionId, event.checkInId);
    return bookingId === undefined
      ? { event, session, refusal: 'not_in' }
      : { event, session, bookingId };
  }
  const bookingId =
    known.get(event.undoes)?.bookingId ??
    earlier.find((target) => target.event.number === event.undoes)?.bookingId;
  return { event, session, bookingId: bookingId ?? undefined };
}
