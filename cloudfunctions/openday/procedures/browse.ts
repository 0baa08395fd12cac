import { Refusal } from '../../_shared/errors';
import { pageOf } from '../../_shared/page';
import type { VisitorContext } from '../../_shared/trpc';
import { nextBookingOf } from '../queries/bookings';
import {
  areasWithFacilities,
  facilityById,
  facilityList,
  type DirectoryCursor,
} from '../queries/facilities';
import {
  bookableSessions,
  sessionWithFacility,
  sessionsBetween,
  sessionsPerDay,
  startKey,
  stateOf,
  type StartCursor,
} from '../queries/sessions';
import { plannedWeek } from '../queries/week';
import { isWished } from '../queries/wishes';
import { addDays, at, bookingRefusal } from '../rules';
import { noSuchSession } from './refuse';

const startOf = (date: string) => new Date(at(date, '00:00'));
const isStaff = (ctx: VisitorContext) => (ctx.person?.roles.length ?? 0) > 0;

async function week(ctx: VisitorContext) {
  const { yearsWithoutNotice, ...planned } = await plannedWeek(ctx.db, ctx.now());
  return { ...planned, yearsWithoutNotice: isStaff(ctx) ? yearsWithoutNotice : [] };
}

type ListedSession = Awaited<ReturnType<typeof sessionsBetween>>[number];
const withState = (ctx: VisitorContext) => (row: ListedSession) => ({
  ...row,
  refusal: bookingRefusal(stateOf(row), 1, ctx.now().getTime()) ?? null,
});

/** First screen: the open week, what can be booked now, the caller's next visit. */
export async function home(ctx: VisitorContext) {
  const [openWeek, bookable, next] = await Promise.all([
    week(ctx),
    bookableSessions(ctx.db, ctx.person?.id, ctx.now(), 3),
    ctx.person ? nextBookingOf(ctx.db, ctx.person.id, ctx.now()) : undefined,
  ]);
  return { openWeek, bookable: bookable.map(withState(ctx)), next: next ?? null };
}

/** The open week with the number of sessions on each of its days. */
export async function openWeek(ctx: VisitorContext) {
  const planned = await week(ctx);
  const counts = await sessionsPerDay(
    ctx.db,
    startOf(planned.firstDay),
    startOf(addDays(planned.lastDay, 1)),
  );
  const perDay = new Map(counts.map(({ date, sessions }) => [date, sessions]));
  const days = Array.from({ length: 14 }, (_, offset) => addDays(planned.firstDay, offset))
    .filter((date) => date <= planned.lastDay)
    .map((date) => ({ date, sessions: perDay.get(date) ?? 0 }));
  return { ...planned, days };
}

export async function sessions(
  ctx: VisitorContext,
  wanted: {
    from: string;
    to: string;
    category?: string | undefined;
    facilityId?: string | undefined;
    cursor?: StartCursor | undefined;
  },
) {
  const limit = 20;
  const { from, to, category, facilityId, cursor } = wanted;
  const range = { from: startOf(from), before: startOf(addDays(to, 1)), category, facilityId };
  const found = await sessionsBetween(ctx.db, ctx.person?.id, range, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, startKey);
  return { sessions: page.map(withState(ctx)), next };
}

export async function session(ctx: VisitorContext, id: string) {
  const found = await sessionWithFacility(ctx.db, id);
  if (!found) throw noSuchSession();
  return withState(ctx)(found) as typeof found & {
    refusal: ReturnType<typeof bookingRefusal> | null;
  };
}

const directoryKey = (row: {
  nextStartsAt: string | null;
  name: string;
  id: string;
}): DirectoryCursor => ({
  startsAt: row.nextStartsAt && new Date(row.nextStartsAt).toISOString(),
  name: row.name,
  id: row.id,
});

/** The directory: what opens soonest first, by kind and sub-district. */
export async function facilities(
  ctx: VisitorContext,
  wanted: {
    category?: string | undefined;
    areaId?: string | undefined;
    cursor?: DirectoryCursor | undefined;
  },
) {
  const limit = 20;
  const [found, areas] = await Promise.all([
    facilityList(ctx.db, wanted, ctx.now(), limit + 1),
    areasWithFacilities(ctx.db, wanted.category),
  ]);
  const { page, next } = pageOf(found, limit, directoryKey);
  return { facilities: page, areas, next };
}

/** A facility's page: what it is, how to visit it, and its coming sessions. */
export async function facility(ctx: VisitorContext, id: string) {
  const found = await facilityById(ctx.db, id);
  if (!found) throw new Refusal('not_found', '找不到这个设施，回设施列表看看别的。');
  const now = ctx.now();
  const coming = await sessionsBetween(
    ctx.db,
    ctx.person?.id,
    { from: now, before: new Date(now.getTime() + 90 * 86_400_000), facilityId: id },
    undefined,
    20,
  );
  const wished = ctx.person !== undefined && (await isWished(ctx.db, ctx.person.id, id));
  return { ...found, wished, sessions: coming.map(withState(ctx)) };
}
