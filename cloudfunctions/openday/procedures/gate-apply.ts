import { record } from '../../_shared/audit';
import type { Db } from '../../_shared/db';
import type { MemberContext } from '../../_shared/trpc';
import type { SyncEvent } from '../gate-input';
import { admit } from '../queries/gate';
import {
  cameByEvent,
  isTakenBack,
  openConflict,
  promoteOther,
  standingCheckIn,
  storedEvents,
  storeEvent,
  undoCheckIn,
  withdrawConflict,
  type GateEvent,
} from '../queries/gate-events';
import { dateOf } from '../rules';
import { dayRefusal, type GateRefusal } from '../rules/gate';
import type { Target } from './gate-target';

export interface Applying {
  deviceId: string;
  target: Target;
  receivedAt: Date;
  happenedAt: Date;
  /** Status of every booking in this sending; they are locked. */
  bookings: ReadonlyMap<string, string>;
}

/** What of an event must be the same when it is sent again: all but its age. */
export const contentOf = (event: Record<string, unknown> | SyncEvent) => {
  const { age: _age, ...content } = event as Record<string, unknown>;
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
};

type Outcome = Pick<GateEvent, 'outcome'> & { refusal?: GateRefusal; checkInId?: string };

const refused = (refusal: GateRefusal): Outcome => ({ outcome: 'refused', refusal });

async function admission(ctx: MemberContext, db: Db, work: Applying): Promise<Outcome> {
  const { deviceId, target, happenedAt, bookings } = work;
  const { event, session, bookingId } = target;
  if (!session || bookingId === undefined || event.kind !== 'admit')
    return refused('no_such_ticket');
  if (bookings.get(bookingId) !== 'live') return refused('cancelled');
  const otherDay = dayRefusal(dateOf(session.startsAt.getTime()), dateOf(happenedAt.getTime()));
  if (otherDay) return refused(otherDay);
  if (await isTakenBack(db, deviceId, event.number)) return { outcome: 'recorded' };
  const { means } = event;
  const by = ctx.person.id;
  const checkInId = await admit(db, { bookingId, by, means, deviceId, at: happenedAt });
  if (checkInId !== undefined) return { outcome: 'recorded', checkInId };
  const standing = await standingCheckIn(db, bookingId);
  if (standing?.deviceId !== deviceId) return { outcome: 'conflict' };
  // Let in over the network by this very phone: taking this event back takes that back.
  const online = !(await cameByEvent(db, bookingId, standing.id));
  return { outcome: 'repeated', ...(online && { checkInId: standing.id }) };
}

async function takingBack(ctx: MemberContext, db: Db, work: Applying): Promise<Outcome> {
  const { deviceId, target, receivedAt, happenedAt } = work;
  const { event } = target;
  if (event.kind !== 'undo') return refused('not_in');
  const by = { person: ctx.person.id, at: receivedAt };
  const undo = { by: ctx.person.id, reason: event.reason, at: happenedAt };
  if ('checkInId' in event) {
    const { checkInId } = event;
    if (target.bookingId === undefined || !(await undoCheckIn(db, { ...undo, checkInId })))
      return refused('not_in');
    await promoteOther(db, { bookingId: target.bookingId, checkInId }, by);
    return { outcome: 'recorded' };
  }
  if (await isTakenBack(db, deviceId, event.undoes)) return { outcome: 'repeated' };
  const taken = (await storedEvents(db, deviceId, [event.undoes])).get(event.undoes);
  if (!taken || taken.kind !== 'admit' || taken.bookingId === null) return { outcome: 'recorded' };
  const { checkInId, bookingId } = taken;
  if (checkInId === null) {
    await withdrawConflict(db, { deviceId, number: event.undoes }, by);
    return { outcome: 'recorded' };
  }
  if (!(await undoCheckIn(db, { ...undo, checkInId }))) return { outcome: 'repeated' };
  await promoteOther(db, { bookingId, checkInId, event: { deviceId, number: event.undoes } }, by);
  return { outcome: 'recorded' };
}

const acts = {
  admit: 'booking.admit',
  undo: 'booking.undo-admit',
  walkIn: 'gate.walk-in',
} as const;

/** Does what an event says and keeps it with what became of it. */
export async function applyEvent(ctx: MemberContext, db: Db, work: Applying): Promise<GateEvent> {
  const { deviceId, target, receivedAt, happenedAt } = work;
  const { event, session, bookingId, refusal } = target;
  const { kind, number, sessionId } = event;
  const did: Outcome = refusal
    ? refused(refusal)
    : kind === 'admit'
      ? await admission(ctx, db, work)
      : kind === 'undo'
        ? await takingBack(ctx, db, work)
        : { outcome: 'recorded' };
  const { age: _age, ...sent } = event;
  const stored = await storeEvent(db, {
    deviceId,
    number,
    kind,
    by: ctx.person.id,
    sessionId: session?.id ?? null,
    bookingId: bookingId ?? null,
    undoes: kind === 'undo' && 'undoes' in event ? event.undoes : null,
    ...(kind === 'walkIn' && { adults: event.adults, children: event.children }),
    sent,
    receivedAt,
    deviceAt: new Date(event.at),
    happenedAt,
    ...did,
  });
  const subject = kind === 'walkIn' || bookingId === undefined ? sessionId : bookingId;
  const detail = { outcome: did.outcome, deviceId, number };
  if (did.outcome === 'conflict' && bookingId !== undefined) {
    const standing = await standingCheckIn(db, bookingId);
    const found = { sessionId, checkInId: standing!.id, deviceId, number, foundAt: receivedAt };
    await openConflict(db, found);
    await record(db, ctx, 'gate.conflict', bookingId, detail);
  } else if (did.refusal) {
    await record(db, ctx, 'gate.refuse', subject, { ...detail, reason: did.refusal });
  } else if (did.outcome === 'recorded') {
    await record(db, ctx, acts[kind], subject, {
      ...detail,
      ...(kind === 'undo' && { reason: event.reason }),
    });
  }
  return stored;
}
