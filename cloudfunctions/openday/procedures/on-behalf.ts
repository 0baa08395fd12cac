import { record } from '../../_shared/audit';
import { newId } from '../../_shared/crypto';
import { dbError, type Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import { bookingOf, cancelBooking, openParty, shownVisitors } from '../queries/bookings';
import { guestFor, guestOf } from '../queries/guests';
import { metTwice, withoutNumbers } from '../queries/house';
import { promote } from '../queries/line';
import { deskSession, deskSessions, guestBookings, guestCounts } from '../queries/on-behalf';
import { placeBooking } from '../queries/place';
import { lockSession, seatsFor, takeSeats, type HeldSession } from '../queries/seats';
import { sessionWithFacility, startKey, stateOf, type StartCursor } from '../queries/sessions';
import { isInLine } from '../queries/waiting';
import { bookingRefusal, maskName, partyProblems, type Party } from '../rules';
import { issueTicket } from '../ticket';
import { changeFor } from './change';
import { clashWith } from './clash';
import { refuseByHouse, refuseHouse } from './house';
import { noSuchSession, refuse, refuseLine, refuseParty, unlessAdmitted } from './refuse';

const guestRestricted =
  '这个手机号有两次约了没来，60 天里约不了常常约满的地方。换个不挤的设施给他约。';

const noSuchBooking = () =>
  new Refusal('not_found', '找不到这张代约单，可能是他自己约的。回上一页看看名单。');

/** Sessions that staff can book for. */
export async function staffSessions(ctx: MemberContext, cursor: StartCursor | undefined) {
  const limit = 20;
  const found = await deskSessions(ctx.db, ctx.now(), cursor, limit + 1);
  const { page, next } = pageOf(found, limit, startKey);
  return { sessions: page, next };
}

/** One of them with a page of what staff booked in it. */
export async function staffSession(
  ctx: MemberContext,
  input: { sessionId: string; after?: string | undefined },
) {
  const limit = 50;
  const session = await deskSession(ctx.db, input.sessionId);
  if (!session) throw noSuchSession();
  const found = await guestBookings(ctx, input.sessionId, input.after, limit + 1);
  const { page: bookings, next } = pageOf(found, limit, ({ id }) => id);
  return { session, counts: await guestCounts(ctx.db, input.sessionId), bookings, next };
}

/** What stands in the way of seats for a party now, or the pool they come from. */
function poolFor(held: HeldSession, size: number, now: number) {
  const { pool, free } = seatsFor(held, 'staff');
  const own = { waiting: 0, seatsTaken: 0, seatsHeld: 0 };
  const reason = bookingRefusal({ ...stateOf(held), ...(pool === 'staff' && own) }, size, now);
  if (reason) throw refuse(reason);
  if (size <= free) return pool;
  throw new Refusal(
    'refused',
    `这一场留给代约的只剩 ${free} 个位，装不下 ${size} 个人。换一场看看。`,
    {
      reason: 'share_short',
    },
  );
}

/** Books for somebody without an account: every rule holds for them, by their phone. */
export function bookFor(ctx: MemberContext, input: { sessionId: string } & Party) {
  const { sessionId, ...party } = input;
  refuseParty(partyProblems(party, null));
  const visitors = withoutNumbers(ctx.keys, input.visitors);
  return once(ctx, 'openday.bookFor', { ...input, visitors }, async (tx) => {
    const personId = await guestFor(tx, ctx, party.phone);
    const held = await lockSession(tx, sessionId);
    if (!held) throw noSuchSession();
    refuseParty(partyProblems(party, held.minimumAge));
    await refuseByHouse(tx, party, held, ctx.now());
    const inTheWay = await clashWith(tx, personId, held);
    if (inTheWay) throw refuse(inTheWay);
    if (await isInLine(tx, personId, sessionId)) throw refuseLine('in_line');
    const size = party.visitors.length;
    const pool = poolFor(held, size, ctx.now().getTime());
    await takeSeats(tx, held, pool, size);
    const bookingId = newId('bkg');
    const how = { acceptedAt: ctx.now(), auto: false, pool, told: true };
    const placed = { bookingId, session: held, personId, party, ...how };
    await placeBooking(tx, ctx, placed).catch((error: unknown) => {
      if (metTwice(error)) throw refuseHouse('id_twice');
      if (dbError(error)?.constraint === 'booking_not_restricted')
        throw new Refusal('refused', guestRestricted, { reason: 'restricted' });
      if (!['23505', '23P01'].includes(dbError(error)?.code ?? '')) throw error;
      throw new Refusal('conflict', '刚才有人同时在办，再点一次。');
    });
    await record(tx, ctx, 'booking.book-for', bookingId, { sessionId, size, pool });
    return { bookingId };
  });
}

/** Runs work on a booking that staff made, as its guest. @throws Refusal for any other */
async function guestsOwn<T>(
  tx: Db,
  bookingId: string,
  work: (personId: string) => Promise<T>,
): Promise<T> {
  const found = await guestOf(tx, bookingId);
  if (!found) throw noSuchBooking();
  return work(found.personId);
}

export const cancelFor = (ctx: MemberContext, input: { bookingId: string }) =>
  once(ctx, 'openday.cancelFor', input, (tx) =>
    guestsOwn(tx, input.bookingId, async (personId) => {
      const { bookingId } = input;
      const over = new Refusal('refused', '已经进场或者开始了，不能再取消。', {
        reason: 'past_deadline',
      });
      const freed = await unlessAdmitted(cancelBooking(tx, personId, bookingId, ctx.now()), over);
      if (!freed) {
        const found = await bookingOf(tx, personId, bookingId);
        if (found?.status === 'live') throw over;
        return { bookingId };
      }
      await record(tx, ctx, 'booking.cancel-for', bookingId);
      if (freed.waiting > 0) await promote(tx, ctx, freed.id);
      return { bookingId };
    }),
  );

export const changePartyFor = (ctx: MemberContext, input: Parameters<typeof changeFor>[3]) => {
  const visitors = withoutNumbers(ctx.keys, input.visitors);
  return once(ctx, 'openday.changeFor', { ...input, visitors }, (tx) =>
    guestsOwn(tx, input.bookingId, (personId) =>
      changeFor(ctx, tx, personId, input, 'booking.change-for'),
    ),
  );
};

/** A booking that staff made, opened with names, phone and ticket. Opening it is written to the log. */
export async function bookingFor(ctx: MemberContext, bookingId: string) {
  return ctx.db.transaction((tx) =>
    guestsOwn(tx, bookingId, async (personId) => {
      const found = await bookingOf(tx, personId, bookingId);
      const place = found && (await sessionWithFacility(tx, found.sessionId));
      if (!place) throw noSuchBooking();
      await record(tx, ctx, 'booking.open-for', bookingId);
      const { visitors, phone } = await openParty(ctx, tx, bookingId);
      const [first] = visitors;
      const { sessionId, partySize } = found;
      return {
        ...found,
        visitors: shownVisitors(visitors),
        phone,
        maskedName: first ? maskName(first.name) : null,
        address: place.address,
        transport: place.transport,
        visitingRules: place.visitingRules,
        minimumAge: place.minimumAge,
        idRequired: place.idRequired,
        residentsOnly: place.residentsOnly,
        notice: place.notice,
        ticket:
          found.status === 'live'
            ? issueTicket(ctx.ticket.privateKey, { bookingId, sessionId, partySize })
            : null,
      };
    }),
  );
}
