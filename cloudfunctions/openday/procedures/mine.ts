import { record } from '../../_shared/audit';
import { Refusal } from '../../_shared/errors';
import { takeBack } from '../../_shared/notify';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import { countAttempt } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import { bookingOf, bookingsOf, cancelBooking, partyOf } from '../queries/bookings';
import { applicationOf } from '../queries/groups';
import { promote } from '../queries/line';
import { allBookingsOf, allEntriesOf, allGroupsOf } from '../queries/my-data';
import { makeUpsOf } from '../queries/owed';
import { sessionWithFacility, startKey, type StartCursor } from '../queries/sessions';
import { wishesOf } from '../queries/wishes';
import { issueTicket } from '../ticket';
import { allFeedback } from './feedback';
import { unlessAdmitted } from './refuse';
import { myNoShows } from './restricted';

const admitted = () => new Refusal('refused', '你已经进场了，不用取消。', { reason: 'checked_in' });
const noSuchBooking = () => new Refusal('not_found', '找不到这个预约，回“我的预约”看看。');

export async function myBookings(ctx: MemberContext, cursor: StartCursor | undefined) {
  const limit = 20;
  const found = await bookingsOf(ctx.db, ctx.person.id, cursor, limit + 1);
  const { page: bookings, next } = pageOf(found, limit, startKey);
  return { bookings, next };
}

/** One of the caller's bookings with its party and, while it is live, the ticket that opens the gate. */
export async function myBooking(ctx: MemberContext, id: string) {
  const found = await bookingOf(ctx.db, ctx.person.id, id);
  if (!found) throw noSuchBooking();
  const place = await sessionWithFacility(ctx.db, found.sessionId);
  return {
    ...found,
    ...(await partyOf(ctx, id)),
    address: place?.address ?? null,
    transport: place?.transport ?? null,
    visitingRules: place?.visitingRules ?? [],
    notToBring: place?.notToBring ?? [],
    toBring: place?.toBring ?? [],
    idRequired: place?.idRequired ?? false,
    /** The application a group was booked from. */
    groupId: found.pool === 'group' ? await applicationOf(ctx.db, id) : null,
    ticket:
      found.status === 'live'
        ? issueTicket(ctx.ticket.privateKey, {
            bookingId: id,
            sessionId: found.sessionId,
            partySize: found.partySize,
          })
        : null,
  };
}

/** Cancels until the visit begins, marked late after the deadline; the seats go on at once. */
export async function cancel(ctx: MemberContext, input: { bookingId: string }) {
  await countAttempt(ctx.db, ctx.person.id, 'book', ctx.now());
  return once(ctx, 'openday.cancel', input, async (tx) => {
    const { bookingId } = input;
    const ended = cancelBooking(tx, ctx.person.id, bookingId, ctx.now());
    const freed = await unlessAdmitted(ended, admitted());
    if (freed) {
      await takeBack(tx, bookingId);
      await record(tx, ctx, 'booking.cancel', bookingId);
      if (freed.waiting > 0) await promote(tx, ctx, freed.id);
      return { bookingId };
    }
    const found = await bookingOf(tx, ctx.person.id, bookingId);
    if (!found) throw noSuchBooking();
    if (found.status !== 'live') return { bookingId };
    if (found.checkedInAt) throw admitted();
    throw new Refusal('refused', '参观已经开始了，不能再取消。来不了不用管，我们会记下。', {
      reason: 'past_deadline',
    });
  });
}

/** Everything this domain holds about the caller, for “导出我的资料”. Opening it is written to the log. */
export async function myData(ctx: MemberContext) {
  const { id } = ctx.person;
  await record(ctx.db, ctx, 'data.export', id, { domain: 'openday' });
  return {
    bookings: await allBookingsOf(ctx, id),
    waiting: await allEntriesOf(ctx, id),
    makeUps: await makeUpsOf(ctx.db, id),
    wishes: await wishesOf(ctx.db, id),
    noShows: (await myNoShows(ctx)).noShows,
    feedback: await allFeedback(ctx),
    groups: await allGroupsOf(ctx, id),
  };
}
