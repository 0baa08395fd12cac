import { record } from '../../_shared/audit';
import { dbError, type Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { countAttempt } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import {
  agree,
  bookEntry,
  endEntry,
  entryRefusedBy,
  joinLine,
  openEntryParty,
  promote,
} from '../queries/line';
import { metTwice, withoutNumbers } from '../queries/house';
import { lockSession } from '../queries/seats';
import { stateOf } from '../queries/sessions';
import { passLapsed } from '../queries/run-line';
import { entryOf, freeSlot, isInLine, standingOf, storedEntry } from '../queries/waiting';
import { bookingRefusal, partyProblems, visitorProblems, type Party } from '../rules';
import { lineRefusals } from '../rules/waiting';
import { clashWith } from './clash';
import { refuseByHouse, refuseHouse } from './house';
import { noSuchSession, refuse, refuseLine, refuseParty } from './refuse';
import { refuseRestricted } from './restricted';

/**
 * Puts a party in line where it cannot be booked at that moment. The limits on a person's bookings are
 * looked at when an offer is accepted.
 */
export async function join(
  ctx: MemberContext,
  input: { sessionId: string; auto: boolean } & Party,
) {
  const { sessionId, auto, ...party } = input;
  refuseParty(partyProblems(party, null));
  await countAttempt(ctx.db, ctx.person.id, 'book', ctx.now());
  const visitors = withoutNumbers(ctx.keys, input.visitors);
  await passLapsed(ctx, ctx.person.id, sessionId);
  return once(ctx, 'openday.join', { ...input, visitors }, async (tx) => {
    const held = await lockSession(tx, sessionId);
    if (!held) throw noSuchSession();
    refuseParty(partyProblems(party, held.minimumAge));
    await refuseByHouse(tx, party, held, ctx.now());
    if ((await clashWith(tx, ctx.person.id, held)) === 'duplicate') throw refuse('duplicate');
    if (await isInLine(tx, ctx.person.id, sessionId)) throw refuseLine('in_line');
    await refuseRestricted(ctx, tx, held);
    const size = party.visitors.length;
    const reason = bookingRefusal(stateOf(held), size, ctx.now().getTime());
    if (!reason) throw refuseLine('seats_free');
    if (reason !== 'full' && reason !== 'queue') throw refuse(reason);
    const personId = ctx.person.id;
    const lineSlot = await freeSlot(tx, personId);
    if (lineSlot === undefined) throw refuseLine('line_limit');
    const wanted = { sessionId, personId, party, auto, lineSlot };
    const id = await joinLine(tx, ctx, wanted).catch((error: unknown) => {
      if (dbError(error)?.constraint !== 'waiting_line_slot') throw error;
      throw new Refusal('conflict', '刚才没排上，再点一次。');
    });
    await record(tx, ctx, 'waiting.join', id, { sessionId, size });
    await promote(tx, ctx, sessionId);
    return { id };
  });
}

/** The caller's entry under its session's lock, so that nothing about it changes meanwhile. */
async function heldEntry(ctx: MemberContext, tx: Db, id: string) {
  const before = await storedEntry(tx, ctx.person.id, id);
  const held = before && (await lockSession(tx, before.sessionId));
  const entry = held && (await storedEntry(tx, ctx.person.id, id));
  if (!entry) throw refuseLine('not_in_line');
  return { held, entry };
}

/** Takes an offer. @throws Refusal when its time is over or a limit of the person is in the way */
export function accept(ctx: MemberContext, input: { id: string; noticeId?: string | undefined }) {
  return once(ctx, 'openday.accept', input, async (tx) => {
    const { held, entry } = await heldEntry(ctx, tx, input.id);
    if (entry.status === 'booked') return { bookingId: entry.bookingId };
    if (held.status === 'cancelled') throw refuse('session_cancelled');
    if (entry.status !== 'offered' || Number(entry.answerBy) <= ctx.now().getTime())
      throw refuseLine(entry.status === 'waiting' ? 'not_in_line' : 'offer_over');
    const reason = await clashWith(tx, ctx.person.id, held);
    if (reason) throw refuse(reason);
    const party = openEntryParty(ctx, entry);
    if (party) refuseParty(visitorProblems(party, held.minimumAge));
    if (input.noticeId === held.noticeId) await agree(tx, entry, held.noticeId, ctx.now());
    const against = entryRefusedBy(ctx, held, entry);
    if (against) throw refuseHouse(against);
    const bookingId = await bookEntry(tx, ctx, held, entry, false).catch((error: unknown) => {
      if (metTwice(error)) throw refuseHouse('id_twice');
      if (!['23505', '23P01'].includes(dbError(error)?.code ?? '')) throw error;
      throw new Refusal('conflict', '刚才没约上，位子还给你留着，再点一次。');
    });
    await record(tx, ctx, 'waiting.accept', entry.id, { bookingId });
    return { bookingId };
  });
}

/** Leaves the line, or gives an offer back; the seats go on to the next at once. */
export function leave(ctx: MemberContext, input: { id: string }) {
  return once(ctx, 'openday.leave', input, async (tx) => {
    const { held, entry } = await heldEntry(ctx, tx, input.id);
    if (entry.status !== 'waiting' && entry.status !== 'offered') return { id: entry.id };
    await endEntry(tx, entry, 'left', ctx.now());
    await record(tx, ctx, 'waiting.leave', entry.id);
    await promote(tx, ctx, held.id);
    return { id: entry.id };
  });
}

/** Where the caller stands in line. */
export async function myLine(ctx: MemberContext) {
  return { entries: await standingOf(ctx.db, ctx.person.id) };
}

export async function myEntry(ctx: MemberContext, id: string) {
  const found = await entryOf(ctx.db, ctx.person.id, id);
  if (!found) throw new Refusal('not_found', lineRefusals.not_in_line);
  return found;
}
