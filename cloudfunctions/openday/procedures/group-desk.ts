import { record } from '../../_shared/audit';
import { newId, seal } from '../../_shared/crypto';
import { dbError } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify } from '../../_shared/notify';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import { approvedMessage, refusedMessage } from '../group-messages';
import {
  applicationById,
  applicationQueue,
  appliedKey,
  endApplication,
  openDetails,
  openList,
  openNote,
  type AppliedCursor,
} from '../queries/groups';
import { openParty } from '../queries/bookings';
import { placeBooking } from '../queries/place';
import { seatsFor, takeSeats } from '../queries/seats';
import { stateOf } from '../queries/sessions';
import { bookingRefusal, maskName } from '../rules';
import { groupListProblems, type GroupRefusalReason } from '../rules/group';
import { clashWith } from './clash';
import { heldApplication, noSuchGroup, outline, refuseGroup } from './groups';
import { refuse, refuseParty } from './refuse';

/** Applications that wait, oldest first, or those that were decided, latest first; names stay closed. */
export async function groupQueue(
  ctx: MemberContext,
  input: { waiting: boolean; cursor?: AppliedCursor | undefined },
) {
  const limit = 20;
  const found = await applicationQueue(ctx.db, input.waiting, input.cursor, limit + 1);
  const { page, next } = pageOf(found, limit, ({ application }) => appliedKey(application));
  const groups = page.map((row) => {
    const details = openDetails(ctx, row.application);
    const leader = details ? maskName(details.leader) : null;
    return { ...outline(row), organisation: details?.organisation ?? null, leader };
  });
  return { groups, next };
}

/** One application with everything in it. Opening it is written to the log. */
export async function openGroup(ctx: MemberContext, id: string) {
  return ctx.db.transaction(async (tx) => {
    const found = await applicationById(tx, id);
    if (!found) throw noSuchGroup();
    await record(tx, ctx, 'group.open', id);
    const { application } = found;
    const { bookingId } = application;
    return {
      ...outline(found),
      details: openDetails(ctx, application) ?? null,
      visitors: bookingId
        ? (await openParty(ctx, tx, bookingId)).visitors
        : openList(ctx, application),
      note: openNote(ctx, application),
    };
  });
}

const anyones = () => true;

/** Approves an application and books it in the same transaction, under its session's lock. */
export const approveGroup = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'openday.approveGroup', input, async (tx) => {
    const { held, application } = await heldApplication(tx, input.id, anyones);
    if (application.status === 'approved') return { bookingId: application.bookingId };
    if (application.status !== 'applied') throw refuseGroup('decided');
    const { personId, guardianConsent, headCount, noticeId } = application;
    const own = { waiting: 0, seatsTaken: 0, seatsHeld: 0 };
    const reason = bookingRefusal({ ...stateOf(held), ...own }, 1, ctx.now().getTime());
    if (reason && reason !== 'not_released') throw refuse(reason);
    const details = openDetails(ctx, application);
    const visitors = openList(ctx, application);
    if (!details || visitors.length < headCount) throw refuseGroup('list_short');
    refuseParty(groupListProblems(visitors, application, held.minimumAge));
    const { pool, free } = seatsFor(held, 'group');
    if (pool !== 'group') throw refuseGroup('applications_closed');
    if (headCount > free) throw refuseGroup('share_short', free);
    if (await clashWith(tx, personId, held)) throw refuseGroup('leader_clash');
    await takeSeats(tx, held, pool, headCount);
    const bookingId = newId('bkg');
    const areaId = application.areaId ?? undefined;
    const party = { visitors, phone: details.phone, guardianConsent, noticeId, areaId };
    const acceptedAt = application.appliedAt;
    const how = { auto: false, pool, told: true };
    const placed = { bookingId, session: held, personId, party, acceptedAt, ...how };
    await placeBooking(tx, ctx, placed).catch((error: unknown) => {
      if (dbError(error)?.constraint === 'booked_or_waiting') throw refuseGroup('leader_clash');
      if (!['23505', '23P01'].includes(dbError(error)?.code ?? '')) throw error;
      throw new Refusal('conflict', '刚才有人同时在办，再点一次。');
    });
    const decided = { status: 'approved', bookingId, decidedBy: ctx.person.id } as const;
    await endApplication(tx, input.id, { ...decided, listSealed: null }, ctx.now());
    await record(tx, ctx, 'group.approve', input.id, { bookingId, people: headCount });
    await notify(tx, ctx.now(), personId, approvedMessage(held, input.id, headCount));
    return { bookingId };
  });

export const refuseApplication = (
  ctx: MemberContext,
  input: { id: string; reason: GroupRefusalReason; note: string },
) =>
  once(ctx, 'openday.refuseGroup', input, async (tx) => {
    const { id, reason } = input;
    const { held, application } = await heldApplication(tx, id, anyones);
    if (application.status !== 'applied') throw refuseGroup('decided');
    const note = input.note.trim();
    const noteSealed = note === '' ? null : seal(ctx.keys, note, `${id}/note`);
    const decided = { status: 'refused', reason, decidedBy: ctx.person.id, noteSealed } as const;
    await endApplication(tx, id, decided, ctx.now());
    await record(tx, ctx, 'group.refuse', id, { reason });
    await notify(tx, ctx.now(), application.personId, refusedMessage(held, id, reason));
    return { id };
  });
