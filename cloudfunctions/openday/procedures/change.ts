import type { Act } from '../../_shared/acts';
import { record } from '../../_shared/audit';
import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import type { MemberContext } from '../../_shared/trpc';
import { bookingOf, openParty } from '../queries/bookings';
import { changeParty } from '../queries/change';
import { promote } from '../queries/line';
import { metTwice, withoutNumbers } from '../queries/house';
import { lockSession, seatsFor, type HeldSession } from '../queries/seats';
import { seatsLeft, visitorProblems, type Party } from '../rules';
import { withKeptIds } from '../rules/identity';
import { refuseHouse, refuseIds } from './house';
import { groupListProblems } from '../rules/group';
import { refuse, refuseParty } from './refuse';

type Changed = Pick<Party, 'visitors' | 'guardianConsent'>;

const notNow = (sentence: string, reason: string) => new Refusal('refused', sentence, { reason });

/** What keeps a party from being the booking's: a group's list is as long as the group. */
const problemsOf = (
  party: Changed,
  pool: 'public' | 'group' | 'staff',
  minimumAge: number | null,
) =>
  pool === 'group'
    ? groupListProblems(party.visitors, { ...party, headCount: party.visitors.length }, minimumAge)
    : visitorProblems(party, minimumAge);

/** Why there are no seats for more people of a pool; undefined when there are. */
function noSeats(held: HeldSession, pool: 'public' | 'group' | 'staff', more: number) {
  if (more <= 0) return undefined;
  const { pool: from, free } = seatsFor(held, pool === 'group' ? 'group' : 'staff');
  if (pool !== 'public' && from === pool)
    return more > free
      ? new Refusal('refused', `${ownShare[pool]}只剩 ${free} 个位，加不了这么多。`, {
          reason: 'share_short',
        })
      : undefined;
  if (held.waiting > 0) return refuse('queue');
  return more > seatsLeft(held) ? refuse('full') : undefined;
}

const ownShare = { group: '这一场留给团体的', staff: '这一场留给代约的' };

type Change = { bookingId: string; noticeId?: string | undefined } & Changed;

/**
 * Changes who comes. Fewer people, until the cancel deadline: their seats go on at once. More people only
 * where seats are free, in one step or not at all.
 */
export const change = (ctx: MemberContext, input: Change) => {
  const visitors = withoutNumbers(ctx.keys, input.visitors);
  return once(ctx, 'openday.change', { ...input, visitors }, (tx) =>
    changeFor(ctx, tx, ctx.person.id, input),
  );
};

/** The same for somebody's booking; the act is written down as the caller's. */
export async function changeFor(
  ctx: MemberContext,
  tx: Db,
  personId: string,
  input: Change,
  act: Act = 'booking.change',
) {
  const { bookingId, noticeId, ...wanted } = input;
  const before = await bookingOf(tx, personId, bookingId);
  const held = before && (await lockSession(tx, before.sessionId));
  const found = held && (await bookingOf(tx, personId, bookingId));
  if (!found) throw new Refusal('not_found', '找不到这个预约，回“我的预约”看看。');
  if (found.status !== 'live') throw notNow('这个预约已经取消了，想去要重新约。', 'not_live');
  if (found.checkedInAt) throw notNow('你们已经进场了，不能再改。', 'checked_in');
  const { visitors: there } = await openParty(ctx, tx, bookingId);
  const party = { ...wanted, visitors: withKeptIds(wanted.visitors, there) };
  refuseParty(problemsOf(party, found.pool, held.minimumAge));
  refuseIds(party.visitors, held, ctx.now());
  if (Number(held.cancelUntil) <= ctx.now().getTime())
    throw notNow(
      '过了改人数的时间（参观前一天 18:00）。少来几个没关系，到门口说一声。',
      'past_deadline',
    );
  const more = party.visitors.length - found.partySize;
  const short = noSeats(held, found.pool, more);
  if (short) throw short;
  // A leader agreed for the whole group, however many it becomes.
  const agreeing = more > 0 && found.pool !== 'group';
  if (agreeing && noticeId !== held.noticeId) throw refuseHouse('notice_changed', 'noticeId');
  const agreed = agreeing ? noticeId : undefined;
  const changed = { bookingId, held, pool: found.pool, more, noticeId: agreed };
  await changeParty(tx, ctx, changed, party).catch((error: unknown) => {
    throw metTwice(error) ? refuseHouse('id_twice') : error;
  });
  await record(tx, ctx, act, bookingId, {
    from: found.partySize,
    to: party.visitors.length,
  });
  if (more < 0) await promote(tx, ctx, held.id);
  return { bookingId, partySize: party.visitors.length };
}
