import { and, asc, count, eq, getTableColumns, gt, inArray, lt, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { area } from '../../_shared/tables';
import type { Category } from '../rules';
import { required } from '../rules/plan';
import { facility, session } from '../tables';
import { sessionTemplate } from '../tables/plan';
import { openWeekOverride } from '../tables/week';

/** Planners' writes come one after the other, so that what one checked still holds when it writes. */
export const lockPlan = (db: Db) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtext('openday.plan'))`);

const planColumns = {
  id: session.id,
  facilityId: session.facilityId,
  facilityName: facility.name,
  facilityStatus: facility.status,
  category: sql<Category>`${facility.category}`,
  areaName: area.name,
  openWeek: session.openWeek,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  releaseAt: session.releaseAt,
  capacity: session.capacity,
  groupShare: session.groupShare,
  staffShare: session.staffShare,
  seatsTaken: session.seatsTaken,
  seatsHeld: session.seatsHeld,
  waiting: session.waiting,
  status: session.status,
  closedFor: session.closedFor,
  guideTitle: session.guideTitle,
  minimumNumber: session.minimumNumber,
};

const planRows = (db: Db) =>
  db
    .select(planColumns)
    .from(session)
    .innerJoin(facility, eq(facility.id, session.facilityId))
    .leftJoin(area, eq(area.id, facility.areaId));

/** Everything on an open week, drafts too; `weekLimit` keeps it short. */
export const sessionsOfWeek = (db: Db, firstDay: string) =>
  planRows(db)
    .where(eq(session.openWeek, firstDay))
    .orderBy(asc(session.startsAt), asc(session.id));

export async function draftById(db: Db, id: string) {
  const [found] = await planRows(db).where(and(eq(session.id, id), eq(session.status, 'draft')));
  return found;
}

/** What facilities have within a span, cancelled sessions too: they keep their start for themselves. */
export const busyTimes = (db: Db, facilityIds: string[], span: { from: Date; before: Date }) =>
  db
    .select({
      id: session.id,
      facilityId: session.facilityId,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      status: session.status,
    })
    .from(session)
    .where(
      and(
        inArray(session.facilityId, facilityIds),
        lt(session.startsAt, span.before),
        gt(session.endsAt, span.from),
      ),
    );

/** Templates of open facilities that have nothing on an open week yet, or nothing that is not cancelled. */
export const templatesToUse = (db: Db, firstDay: string) =>
  db
    .select({ ...getTableColumns(sessionTemplate), facilityName: facility.name })
    .from(sessionTemplate)
    .innerJoin(facility, eq(facility.id, sessionTemplate.facilityId))
    .where(
      and(
        eq(facility.status, 'active'),
        sql`not exists (select from ${session} where ${session.facilityId} = ${facility.id}
          and ${session.openWeek} = ${firstDay} and ${session.status} <> 'cancelled')`,
      ),
    )
    .orderBy(asc(sessionTemplate.facilityId));

/** Open facilities of each required kind, and how many of them have a template. */
export const facilitiesByKind = (db: Db) =>
  db
    .select({
      category: sql<Category>`${facility.category}`,
      facilities: count().mapWith(Number),
      templates: count(sessionTemplate.facilityId).mapWith(Number),
    })
    .from(facility)
    .leftJoin(sessionTemplate, eq(sessionTemplate.facilityId, facility.id))
    .where(and(eq(facility.status, 'active'), inArray(facility.category, [...required])))
    .groupBy(facility.category);

/** Takes every draft of an open week away. Returns how many. */
export async function dropDrafts(db: Db, firstDay: string): Promise<number> {
  const dropped = await db
    .delete(session)
    .where(and(eq(session.openWeek, firstDay), eq(session.status, 'draft')))
    .returning({ id: session.id });
  return dropped.length;
}

export const putOverride = (db: Db, values: typeof openWeekOverride.$inferInsert) =>
  db
    .insert(openWeekOverride)
    .values(values)
    .onConflictDoUpdate({ target: openWeekOverride.month, set: values });
