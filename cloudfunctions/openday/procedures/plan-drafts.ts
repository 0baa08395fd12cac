import { and, eq } from 'drizzle-orm';
import { record } from '../../_shared/audit';
import { newId } from '../../_shared/crypto';
import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import type { MemberContext } from '../../_shared/trpc';
import type { DraftInput } from '../plan-input';
import { momentWords } from '../messages';
import { facilityById } from '../queries/facilities';
import { busyTimes, draftById, lockPlan, sessionsOfWeek, templatesToUse } from '../queries/plan';
import { at, sessionTimes } from '../rules';
import {
  draftRefusal,
  proposals,
  sharesOf,
  sharesOpenBefore,
  shortestNotice,
  usualShares,
  weekLimit,
  type Taken,
} from '../rules/plan';
import { session } from '../tables';
import { planDays, refusePlan, spanOf, weekToPlan } from './plan';

type NewSession = typeof session.$inferInsert;

/** The times of a session that follow from its start. */
export const timesOf = (startsAt: number) => {
  const { releaseAt, bookingClosesAt, cancelUntil } = sessionTimes(startsAt);
  return {
    startsAt: new Date(startsAt),
    releaseAt: new Date(releaseAt),
    bookingClosesAt: new Date(bookingClosesAt),
    cancelUntil: new Date(cancelUntil),
    sharesOpenAt: new Date(startsAt - sharesOpenBefore),
  };
};

/** One draft from its template for every open facility with nothing on the week; again, it adds nothing. */
export function proposeWeek(ctx: MemberContext, input: { month: string }) {
  return once(ctx, 'openday.proposeWeek', input, async (tx) => {
    await lockPlan(tx);
    const { week, days } = await weekToPlan(ctx, tx, input.month);
    const templates = await templatesToUse(tx, week.firstDay);
    const { startsAt: from, endsAt: before } = spanOf(week);
    const ids = templates.map(({ facilityId }) => facilityId);
    const busy = await busyTimes(tx, ids, { from: new Date(from), before: new Date(before) });
    const taken = busy.map(({ facilityId, startsAt, endsAt }) => ({
      facilityId,
      startsAt: Number(startsAt),
      endsAt: Number(endsAt),
    }));
    const earliest = ctx.now().getTime() + shortestNotice + 60_000;
    const made = proposals(planDays(days), templates, taken, earliest);
    const there = await sessionsOfWeek(tx, week.firstDay);
    if (there.length + made.length > weekLimit) throw refusePlan('full');
    const byFacility = new Map(templates.map((each) => [each.facilityId, each]));
    const drafts = made.map(({ facilityId, startsAt, endsAt }): NewSession => {
      const { capacity, groupPercent, staffPercent, guideTitle, minimumNumber } =
        byFacility.get(facilityId)!;
      return {
        id: newId('ses'),
        facilityId,
        openWeek: week.firstDay,
        ...timesOf(startsAt),
        endsAt: new Date(endsAt),
        capacity,
        ...sharesOf(capacity, groupPercent, staffPercent),
        guideTitle,
        minimumNumber,
        status: 'draft',
      };
    });
    if (drafts.length > 0) await tx.insert(session).values(drafts);
    await record(tx, ctx, 'plan.propose', week.month, { sessions: drafts.length });
    const left = templates.filter(({ facilityId }) =>
      made.every((each) => each.facilityId !== facilityId),
    );
    return { made: drafts.length, left: left.map(({ facilityName }) => facilityName) };
  });
}

/** What else its facility has at the time of a session; one that was cancelled keeps its start alone. */
export async function besides(
  tx: Db,
  { id, facilityId, startsAt, endsAt }: Taken & { id: string },
): Promise<(Taken & { cancelled: boolean })[]> {
  const span = { from: new Date(startsAt), before: new Date(endsAt) };
  const busy = await busyTimes(tx, [facilityId], span);
  return busy
    .filter((each) => each.id !== id)
    .map((each) => ({
      facilityId,
      startsAt: Number(each.startsAt),
      endsAt: Number(each.endsAt),
      cancelled: each.status === 'cancelled',
    }))
    .filter((each) => !each.cancelled || each.startsAt === startsAt);
}

/** What a draft becomes with this input. @throws Refusal that names what is in the way */
async function checked(
  ctx: MemberContext,
  tx: Db,
  input: DraftInput,
  of: {
    id: string;
    facilityId: string;
    facilityName: string;
    week: { firstDay: string; lastDay: string };
  },
) {
  const { date, time, minutes, capacity, guideTitle, minimumNumber = null } = input;
  const startsAt = at(date, time);
  const endsAt = startsAt + minutes * 60_000;
  const usual = sharesOf(capacity, usualShares.group, usualShares.staff);
  const { groupShare = usual.groupShare, staffShare = usual.staffShare } = input;
  const draft = { startsAt, endsAt, capacity, groupShare, staffShare, minimumNumber };
  const others = await besides(tx, { ...draft, id: of.id, facilityId: of.facilityId });
  const reason = draftRefusal(draft, spanOf(of.week), others, ctx.now().getTime());
  const field = {
    outside: 'date',
    past: 'time',
    at_once: 'time',
    closed_then: 'time',
    shares: 'groupShare',
    minimum: 'minimumNumber',
  };
  if (reason)
    throw refusePlan(
      reason,
      `${of.facilityName} ${momentWords(new Date(startsAt))} `,
      field[reason as keyof typeof field],
    );
  return {
    ...timesOf(startsAt),
    endsAt: new Date(endsAt),
    ...{ capacity, groupShare, staffShare, minimumNumber },
    guideTitle: guideTitle === '' ? null : guideTitle,
  };
}

/** A session more than the templates give. */
export function addDraft(
  ctx: MemberContext,
  input: DraftInput & { month: string; facilityId: string },
) {
  return once(ctx, 'openday.addDraft', input, async (tx) => {
    await lockPlan(tx);
    const { week } = await weekToPlan(ctx, tx, input.month);
    const place = await facilityById(tx, input.facilityId);
    if (place?.status !== 'active')
      throw new Refusal('refused', '这里现在不开放参观，换一个设施。', {
        reason: 'facility_shut',
        field: 'facilityId',
      });
    if ((await sessionsOfWeek(tx, week.firstDay)).length >= weekLimit) throw refusePlan('full');
    const id = newId('ses');
    const of = { id, facilityId: place.id, facilityName: place.name, week };
    const values = await checked(ctx, tx, input, of);
    await tx
      .insert(session)
      .values({ id, facilityId: place.id, openWeek: week.firstDay, ...values, status: 'draft' });
    await record(tx, ctx, 'plan.add', id);
    return { id };
  });
}

/** @throws Refusal when it was published or dropped meanwhile */
async function draftToChange(tx: Db, id: string) {
  const found = await draftById(tx, id);
  if (!found)
    throw new Refusal('conflict', '这份草稿已经发布或者撤掉了，看一遍最新的再改。', {
      reason: 'changed',
    });
  return found;
}

export function saveDraft(ctx: MemberContext, input: DraftInput & { draftId: string }) {
  return once(ctx, 'openday.saveDraft', input, async (tx) => {
    await lockPlan(tx);
    const found = await draftToChange(tx, input.draftId);
    const { weeks } = await weekToPlan(ctx, tx);
    const week = weeks.find(({ firstDay }) => firstDay === found.openWeek);
    if (!week) throw refusePlan('no_month');
    const values = await checked(ctx, tx, input, { ...found, week });
    await tx.update(session).set(values).where(eq(session.id, found.id));
    await record(tx, ctx, 'plan.save', found.id);
    return { id: found.id };
  });
}

export function dropDraft(ctx: MemberContext, input: { draftId: string }) {
  return once(ctx, 'openday.dropDraft', input, async (tx) => {
    await lockPlan(tx);
    const { id } = await draftToChange(tx, input.draftId);
    await tx.delete(session).where(and(eq(session.id, id), eq(session.status, 'draft')));
    await record(tx, ctx, 'plan.drop', id);
    return { id };
  });
}
