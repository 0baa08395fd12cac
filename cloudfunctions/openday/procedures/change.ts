import { record } from '../../_shared/audit';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import type { MemberContext } from '../../_shared/trpc';
import { bookingOf, openParty } from '../queries/bookings';
import { changeParty } from '../queries/change';
import { promote } from '../queries/line';
import { metTwice, withoutNumbers } from '../queries/house';
import { lockSession } from '../queries/seats';
import { seatsLeft, visitorProblems, type Party } from '../rules';
import { withKeptIds } from '../rules/identity';
import { refuseHouse, refuseIds } from './house';
import { refuse, refuseParty } from './refuse';

type Changed = Pick<Party, 'visitors' | 'guardianConsent'>;

const notNow = (sentence: string, reason: string) => new Refusal('refused', sentence, { reason });

/**
 * Changes who comes. Fewer people, until the cancel deadline: their seats go on at once. More people only
 * where seats are free, in one step or not at all.
 */
export function change(
  ctx: MemberContext,
  input: { bookingId: string; noticeId?: string | undefined } & Changed,
) {
  const { bookingId, noticeId, ...wanted } = input;
  const visitors = withoutNumbers(ctx.keys, input.visitors);
  return once(ctx, 'openday.change', { ...input, visitors }, async (tx) => {
    const before = await bookingOf(tx, ctx.person.id, bookingId);
    const held = before && (await lockSession(tx, before.sessionId));
    const found = held && (await bookingOf(tx, ctx.person.id, bookingId));
    if (!found) throw new Refusal('not_found', '找不到这个预约，回“我的预约”看看。');
    if (found.status !== 'live') throw notNow('这个预约已经取消了，想去要重新约。', 'not_live');
    if (found.checkedInAt) throw notNow('你们已经进场了，不能再改。', 'checked_in');
    const { visitors: there } = await openParty(ctx, tx, bookingId);
    const party = { ...wanted, visitors: withKeptIds(wanted.visitors, there) };
    refuseParty(visitorProblems(party, held.minimumAge));
    refuseIds(party.visitors, held, ctx.now());
    if (Number(held.cancelUntil) <= ctx.now().getTime())
      throw notNow(
        '过了改人数的时间（参观前一天 18:00）。少来几个没关系，到门口说一声。',
        'past_deadline',
      );
    const more = party.visitors.length - found.partySize;
    if (more > 0 && held.waiting > 0) throw refuse('queue');
    if (more > seatsLeft(held)) throw refuse('full');
    if (more > 0 && noticeId !== held.noticeId) throw refuseHouse('notice_changed', 'noticeId');
    const agreed = more > 0 ? noticeId : undefined;
    const change = { bookingId, session: held, more, noticeId: agreed };
    await changeParty(tx, ctx, change, party).catch((error: unknown) => {
      throw metTwice(error) ? refuseHouse('id_twice') : error;
    });
    await record(tx, ctx, 'booking.change', bookingId, {
      from: found.partySize,
      to: party.visitors.length,
    });
    if (more < 0) await promote(tx, ctx, held.id);
    return { bookingId, partySize: party.visitors.length };
  });
}
