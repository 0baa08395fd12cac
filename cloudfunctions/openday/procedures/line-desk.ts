import { record } from '../../_shared/audit';
import { innermost } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { log } from '../../_shared/log';
import { pageOf } from '../../_shared/page';
import type { Runtime } from '../../_shared/runtime';
import type { MemberContext } from '../../_shared/trpc';
import { giveSeats, openEntryParty, type Entry } from '../queries/line';
import { entryById, lineAt, type LineCursor } from '../queries/line-desk';
import { restrictedAt } from '../queries/restricted';
import { lockSession } from '../queries/seats';
import { sessionWithFacility, stateOf } from '../queries/sessions';
import { bookingRefusal, maskName, seatsLeft } from '../rules';
import { promoteRefusals, type PromoteReason, type PromoteRefusal } from '../rules/line-desk';
import { noSuchSession, refuse } from './refuse';

const refusePromote = (reason: PromoteRefusal) =>
  new Refusal('refused', promoteRefusals[reason], { reason });

/** The booker's name, opened only to be masked; null where it cannot be. */
function maskedName(runtime: Runtime, entry: Entry): string | null {
  try {
    const [first] = openEntryParty(runtime, entry)?.visitors ?? [];
    return first ? maskName(first.name) : null;
  } catch (error) {
    log('name-sealed', { entry: entry.id, ...innermost(error) });
    return null;
  }
}

/** A session's line for planners, by place; names masked. */
export async function lineOf(
  ctx: MemberContext,
  { sessionId, cursor }: { sessionId: string; cursor?: LineCursor | undefined },
) {
  const limit = 20;
  const found = await sessionWithFacility(ctx.db, sessionId);
  if (!found) throw noSuchSession();
  const line = await lineAt(ctx.db, sessionId, cursor, limit + 1);
  const { page, next } = pageOf(line, limit, ({ priority, place }) => ({ priority, place }));
  return {
    seatsLeft: seatsLeft(found),
    entries: page.map((entry) => {
      const { id, status, partySize, minors, auto, priority, skips, joinedAt, answerBy } = entry;
      const name = maskedName(ctx, entry);
      return { id, name, status, partySize, minors, auto, priority, skips, joinedAt, answerBy };
    }),
    next,
  };
}

/**
 * Gives free seats to a party out of order: an offer, or a booking where it asked for that.
 * @throws Refusal with the reason of `rules/line-desk.ts`, or why nobody can be booked there now
 */
export function promoteEntry(ctx: MemberContext, input: { id: string; reason: PromoteReason }) {
  return once(ctx, 'openday.promoteEntry', input, async (tx) => {
    const before = await entryById(tx, input.id);
    const held = before && (await lockSession(tx, before.sessionId));
    const entry = held && (await entryById(tx, input.id));
    if (!held || entry?.status !== 'waiting') throw refusePromote('not_waiting');
    const state = { ...stateOf(held), waiting: 0 };
    const against = bookingRefusal(state, entry.partySize, ctx.now().getTime());
    if (against === 'full' || against === 'too_many') throw refusePromote('no_room');
    if (against) throw refuse(against);
    if (entry.priority === 0 && (await restrictedAt(tx, entry.personId, held, ctx.now())))
      throw refusePromote('restricted');
    if (!(await giveSeats(tx, ctx, held, entry))) throw refusePromote('too_late');
    const { id, sessionId } = entry;
    await record(tx, ctx, 'waiting.promote', id, { sessionId, reason: input.reason });
    const given = await entryById(tx, id);
    return { booked: given?.status === 'booked' };
  });
}
