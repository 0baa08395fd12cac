import { record } from '../../_shared/audit';
import { Refusal } from '../../_shared/errors';
import { pageOf } from '../../_shared/page';
import { once } from '../../_shared/idempotency';
import { countAttempt, refuseTooOften } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import {
  admit as insertAdmission,
  findAtGate,
  gateCounts,
  gateEntry,
  gateList,
  gateSessions,
  guideTitle,
  holdAtGate,
  sessionOfBooking,
  undoAdmission,
} from '../queries/gate';
import { openConflicts } from '../queries/gate-conflicts';
import { syncState } from '../queries/gate-devices';
import { lockBookings, promoteOther, walkIns } from '../queries/gate-events';
import { startKey, type StartCursor } from '../queries/sessions';
import { addDays, at, dateOf } from '../rules';
import { dayRefusal, gateRefusals, type GateRefusal, type UndoReason } from '../rules/gate';
import { rawKey } from '../gate-list';
import { readTicket } from '../ticket';
import { reverseNoShows } from '../settle';
import { ownDevice, scopeOf, sessionWithList } from './gate-scope';

const refuse = (reason: GateRefusal) => new Refusal('refused', gateRefusals[reason], { reason });

/** Days ahead that the gate's list of sessions reaches. */
const gateDays = 60;

/** Sessions of today and the coming weeks at the guide's facilities. */
export async function comingAtGate(ctx: MemberContext, cursor: StartCursor | undefined) {
  const limit = 20;
  const today = dateOf(ctx.now().getTime());
  const range = {
    from: new Date(at(today, '00:00')),
    before: new Date(at(addDays(today, gateDays), '00:00')),
  };
  const found = await gateSessions(ctx.db, scopeOf(ctx), range, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, startKey);
  return { sessions: page, next };
}

/** One page of a session's list, with its counts and the key that tickets are checked with. */
export async function listAtGate(ctx: MemberContext, sessionId: string, after: string | undefined) {
  const limit = 50;
  const session = await sessionWithList(ctx, ctx.db, sessionId);
  const found = await gateList(ctx.db, sessionId, after, limit + 1);
  const { page, next } = pageOf(found, limit, ({ bookingId }) => bookingId);
  return {
    session,
    counts: await gateCounts(ctx.db, sessionId),
    entries: page.map((row) => gateEntry(ctx, row)),
    next,
    walkIns: await walkIns(ctx.db, sessionId),
    conflicts: await openConflicts(ctx.db, sessionId),
    phones: await syncState(ctx.db, session.id, session.endsAt),
    ticketKey: rawKey(ctx.ticket.publicKey),
  };
}

type Presented = { sessionId: string; deviceId?: string | undefined } & (
  { code: string } | { token: string }
);

/** Lets a party in once; a second presentation says when it came in and who let it in. */
export async function admit(ctx: MemberContext, presented: Presented) {
  const byCode = 'code' in presented;
  if (byCode) await refuseTooOften(ctx.db, ctx.person.id, 'code', ctx.now());
  const done = await admission(ctx, presented).catch(async (error: unknown) => {
    const wrong = error instanceof Refusal && error.detail.reason === 'no_such_ticket';
    if (wrong && byCode) await countAttempt(ctx.db, ctx.person.id, 'code', ctx.now());
    throw error;
  });
  const entry = await findAtGate(ctx.db, presented.sessionId, { bookingId: done.bookingId });
  if (!entry) throw refuse('no_such_ticket');
  // The same tap again, after what it did was taken back.
  if (entry.checkInId === null) throw refuse('taken_back');
  const first = entry.checkInId === done.made;
  const by = entry.checkedInBy ? await guideTitle(ctx.db, entry.checkedInBy) : null;
  return {
    ...gateEntry(ctx, entry),
    first,
    by,
    counts: await gateCounts(ctx.db, presented.sessionId),
  };
}

const admission = (ctx: MemberContext, presented: Presented) =>
  once(ctx, 'openday.admit', presented, async (tx) => {
    const { sessionId } = presented;
    const session = await sessionWithList(ctx, tx, sessionId);
    const claim =
      'token' in presented ? readTicket(ctx.ticket.publicKey, presented.token) : undefined;
    if ('token' in presented && !claim) throw refuse('no_such_ticket');
    if (claim && claim.sessionId !== sessionId) throw refuse('other_session');
    const entry = await holdAtGate(
      tx,
      sessionId,
      claim ?? { code: 'code' in presented ? presented.code : '' },
    );
    if (!entry) throw refuse('no_such_ticket');
    if (entry.status !== 'live') throw refuse('cancelled');
    const otherDay = dayRefusal(dateOf(Number(session.startsAt)), dateOf(ctx.now().getTime()));
    if (otherDay) throw refuse(otherDay);

    const means = claim ? 'scan' : 'code';
    const admission = {
      bookingId: entry.bookingId,
      by: ctx.person.id,
      means,
      deviceId: presented.deviceId ?? null,
      at: ctx.now(),
    } as const;
    if (presented.deviceId !== undefined) await ownDevice(ctx, tx, presented.deviceId);
    const made = await insertAdmission(tx, admission);
    if (made) {
      await record(tx, ctx, 'booking.admit', entry.bookingId, { sessionId });
      await reverseNoShows(tx, [entry.bookingId], ctx.now());
    }
    return { bookingId: entry.bookingId, made: made ?? null };
  });
/** Takes an admission back; the reason stays in the record. */
export function undoAdmit(ctx: MemberContext, undo: { bookingId: string; reason: UndoReason }) {
  return once(ctx, 'openday.undoAdmit', undo, async (tx) => {
    await lockBookings(tx, [undo.bookingId]);
    const sessionId = await sessionOfBooking(tx, scopeOf(ctx), undo.bookingId);
    if (sessionId !== undefined) await sessionWithList(ctx, tx, sessionId);
    const by = { person: ctx.person.id, at: ctx.now() };
    const undone = await undoAdmission(tx, scopeOf(ctx), { ...undo, by: by.person, at: by.at });
    if (undone === undefined)
      throw new Refusal('conflict', '这一位现在不是“已进”，刷新一下名单再看。');
    await promoteOther(tx, { bookingId: undo.bookingId, checkInId: undone }, by);
    await record(tx, ctx, 'booking.undo-admit', undo.bookingId, { reason: undo.reason });
    return { bookingId: undo.bookingId };
  });
}
