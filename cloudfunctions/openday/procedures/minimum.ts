import { record } from '../../_shared/audit';
import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify } from '../../_shared/notify';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import { mergedMessage } from '../messages';
import { hasArrivals } from '../queries/close';
import { lockToClose } from '../queries/later-sessions';
import * as q from '../queries/minimum';
import type { HeldSession } from '../queries/seats';
import { startKey, type StartCursor } from '../queries/sessions';
import { isInLine } from '../queries/waiting';
import { seatsLeft } from '../rules';
import {
  freeUntil,
  minimumRefusals,
  type MinimumAnswer,
  type MinimumRefusal,
} from '../rules/minimum';
import { clashWith } from './clash';
import { closeHeld } from './close';
import { noSuchSession } from './refuse';

const refuse = (reason: MinimumRefusal) =>
  new Refusal('refused', minimumRefusals[reason], { reason });

/** Sessions with too few people that wait for an answer, with those they could be merged into. */
export async function openMinimums(ctx: MemberContext, cursor: StartCursor | undefined) {
  const limit = 20;
  const now = ctx.now();
  const found = await q.openQuestions(ctx.db, now, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, startKey);
  const targets = page.length > 0 ? await q.mergeTargets(ctx.db, page, now) : [];
  return {
    questions: page.map((one) => ({
      ...one,
      targets: targets
        .filter(
          ({ id, facilityId, openWeek }) =>
            id !== one.id && facilityId === one.facilityId && openWeek === one.openWeek,
        )
        .map(({ id, startsAt, endsAt, waiting, ...seats }) => ({
          ...{ id, startsAt, endsAt, waiting },
          seatsLeft: seatsLeft(seats),
        })),
    })),
    next,
  };
}

interface Answer {
  sessionId: string;
  answer: MinimumAnswer;
  into?: string | undefined;
}

/** Does what staff decided about a session with too few people: run it, merge it or close it. Once. */
export function answerMinimum(ctx: MemberContext, input: Answer) {
  return once(ctx, 'openday.answerMinimum', input, async (tx) => {
    const { sessionId, answer, into } = input;
    if (answer === 'merge' && (into === undefined || into === sessionId)) throw refuse('no_target');
    const target = answer === 'merge' ? into : undefined;
    const now = ctx.now();
    const held = await lockToClose(tx, sessionId, now, target);
    const from = held?.get(sessionId);
    if (!from) throw noSuchSession();
    await refuseUnlessOpen(ctx, tx, from);
    const to = target === undefined ? undefined : held?.get(target);
    if (answer === 'merge' && !to) throw refuse('target_shut');
    const moved = to ? await merge(ctx, tx, from, to) : 0;
    const closed = answer === 'run' ? undefined : await closeHeld(tx, ctx, from, 'too_few');
    await q.keepAnswer(tx, sessionId, answer, now);
    await record(tx, ctx, 'session.minimum', sessionId, { answer, into: target ?? null, moved });
    return { answer, moved, closed: closed?.bookings ?? 0 };
  });
}

/** @throws Refusal unless staff were asked and nobody answered */
async function refuseUnlessOpen(ctx: MemberContext, tx: Db, from: HeldSession): Promise<void> {
  const standing = await q.answerOf(tx, from.id);
  if (standing?.answer) throw refuse('answered');
  if (!standing?.askedAt || from.status !== 'scheduled' || from.startsAt <= ctx.now())
    throw refuse('not_asked');
  if (from.seatsTaken >= (standing.minimumNumber ?? 0)) throw refuse('enough');
}

/** Moves everybody who can come then, all of them or nobody; the others stay to be closed. */
async function merge(
  ctx: MemberContext,
  tx: Db,
  from: HeldSession,
  to: HeldSession,
): Promise<number> {
  const now = ctx.now();
  const sameWeek = to.facilityId === from.facilityId && to.openWeek === from.openWeek;
  const takes = to.status === 'scheduled' && to.facilityStatus === 'active';
  if (!sameWeek || !takes || to.bookingClosesAt <= now) throw refuse('target_shut');
  if (await hasArrivals(tx, from.id)) throw refuse('not_asked');
  const able = [];
  for (const party of await q.partiesOf(tx, from.id)) {
    const clash = await clashWith(tx, party.personId, to, from.id);
    const waits = await isInLine(tx, party.personId, to.id);
    if (!clash && !waits && !(await q.isThereAlready(tx, party.id, to.id))) able.push(party);
  }
  const seats = able.reduce((sum, { partySize }) => sum + partySize, 0);
  if (seats > 0 && to.waiting > 0) throw refuse('line');
  if (seats > seatsLeft(to)) throw refuse('no_room');
  const free = new Date(freeUntil(from.cancelUntil.getTime(), now.getTime()));
  await q.moveParties(tx, able, to, free);
  for (const { id, personId } of able)
    await notify(tx, now, personId, mergedMessage(from, to, id, free));
  return able.length;
}
