import { record } from '../../_shared/audit';
import { dbError, type Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import { countAttempt } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import {
  applicationById,
  applicationsOf,
  appliedKey,
  endApplication,
  insertApplication,
  openDetails,
  openList,
  putList,
  storedApplication,
  type AppliedCursor,
  type Application,
} from '../queries/groups';
import { bookingOf, partyOf } from '../queries/bookings';
import { lockSession, type HeldSession } from '../queries/seats';
import { stateOf } from '../queries/sessions';
import { bookingRefusal, maskPhone, type Visitor } from '../rules';
import {
  groupListProblems,
  groupProblems,
  groupRefusals,
  type GroupRefusal,
  type GroupRequest,
} from '../rules/group';
import { clashWith } from './clash';
import { refuseByHouse } from './house';
import { noSuchSession, refuse, refuseParty } from './refuse';

export const refuseGroup = (reason: GroupRefusal, seats = 0) =>
  new Refusal('refused', groupRefusals[reason](seats), { reason });

export const noSuchGroup = () => new Refusal('not_found', '找不到这份团体申请，回上一页看看。');

/** Why a session takes no applications now; nothing where it does. */
function refuseSession(held: HeldSession, now: number): void {
  const own = { waiting: 0, seatsTaken: 0, seatsHeld: 0 };
  const reason = bookingRefusal({ ...stateOf(held), ...own }, 1, now);
  // A group plans ahead: it need not wait for the minute of release.
  if (reason && reason !== 'not_released') throw refuse(reason);
  if (held.sharesOpenedAt !== null || (held.sharesOpenAt && Number(held.sharesOpenAt) <= now))
    throw refuseGroup('applications_closed');
  if (held.groupShare === 0) throw refuseGroup('no_share');
}

/** Asks for seats of a session's group share. Staff decide; a place is only there once they did. */
export async function applyGroup(ctx: MemberContext, input: { sessionId: string } & GroupRequest) {
  refuseParty(groupProblems(input));
  await countAttempt(ctx.db, ctx.person.id, 'book', ctx.now());
  return once(ctx, 'openday.applyGroup', input, async (tx) => {
    const held = await lockSession(tx, input.sessionId);
    if (!held) throw noSuchSession();
    refuseSession(held, ctx.now().getTime());
    if (held.idRequired) throw refuseGroup('ids_asked');
    await refuseByHouse(tx, { ...input, visitors: [] }, held, ctx.now());
    if (input.headCount > held.groupShare) throw refuseGroup('share_short', held.groupShare);
    if ((await clashWith(tx, ctx.person.id, held)) === 'duplicate') throw refuse('duplicate');
    const id = await insertApplication(tx, ctx, ctx.person.id, input).catch((error: unknown) => {
      throw dbError(error)?.constraint === 'group_once_a_session' ? refuseGroup('applied') : error;
    });
    await record(tx, ctx, 'group.apply', id, { sessionId: held.id, people: input.headCount });
    return { id };
  });
}

/** An application under its session's lock, so that nothing about it changes meanwhile. */
export async function heldApplication(
  tx: Db,
  id: string,
  mine: (application: Application) => boolean,
) {
  const before = await storedApplication(tx, id);
  if (!before || !mine(before)) throw noSuchGroup();
  const held = await lockSession(tx, before.sessionId);
  const application = await storedApplication(tx, id);
  if (!held || !application) throw noSuchGroup();
  return { held, application };
}

const isMine = (ctx: MemberContext) => (one: Application) => one.personId === ctx.person.id;

/** Keeps the leader's list, complete or not yet; names that are wrong are refused with their row. */
export const saveGroupList = (ctx: MemberContext, input: { id: string; visitors: Visitor[] }) =>
  once(ctx, 'openday.saveGroupList', input, async (tx) => {
    const { id, visitors } = input;
    const { held, application } = await heldApplication(tx, id, isMine(ctx));
    if (application.status !== 'applied') throw refuseGroup('decided');
    const problems = groupListProblems(visitors, application, held.minimumAge);
    const unfinished = visitors.length < application.headCount;
    refuseParty(problems.filter(({ field }) => !unfinished || field !== 'visitors'));
    await putList(tx, ctx, id, visitors);
    await record(tx, ctx, 'group.list', id, { people: visitors.length });
    return { id, listed: visitors.length };
  });

export const withdrawGroup = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'openday.withdrawGroup', input, async (tx) => {
    const { application } = await heldApplication(tx, input.id, isMine(ctx));
    if (application.status === 'withdrawn') return { id: input.id };
    if (application.status !== 'applied') throw refuseGroup('decided');
    await endApplication(tx, input.id, { status: 'withdrawn' }, ctx.now());
    await record(tx, ctx, 'group.withdraw', input.id);
    return { id: input.id };
  });

type Row = NonNullable<Awaited<ReturnType<typeof applicationById>>>;

/** What every list shows of an application: nothing of the people in it. */
export const outline = ({ application, ...place }: Row) => {
  const { id, sessionId, kind, headCount, minors, listed, status, appliedAt, endedAt } =
    application;
  const { reason, bookingId, guardianConsent } = application;
  return {
    ...{ id, sessionId, kind, headCount, minors, listed, status, appliedAt, endedAt },
    ...{ reason, bookingId, guardianConsent, ...place },
  };
};

export async function myGroups(ctx: MemberContext, cursor: AppliedCursor | undefined) {
  const limit = 20;
  const found = await applicationsOf(ctx.db, ctx.person.id, cursor, limit + 1);
  const { page, next } = pageOf(found.map(outline), limit, appliedKey);
  return { groups: page, next };
}

/** One of the caller's applications with what they wrote; once it is booked, the names are the booking's. */
export async function myGroup(ctx: MemberContext, id: string) {
  const found = await applicationById(ctx.db, id);
  if (!found || !isMine(ctx)(found.application)) throw noSuchGroup();
  const { application } = found;
  const details = openDetails(ctx, application);
  const { bookingId } = application;
  const booked = bookingId ? await bookingOf(ctx.db, ctx.person.id, bookingId) : undefined;
  const visitors = bookingId
    ? (await partyOf(ctx, bookingId)).visitors
    : openList(ctx, application);
  return {
    ...outline(found),
    details: details ? { ...details, phone: maskPhone(details.phone) } : null,
    visitors,
    bookingStatus: booked?.status ?? null,
  };
}
