import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { area } from '../../_shared/tables';
import type { Category } from '../rules';
import { facility, session } from '../tables';

/** Facilities by name, with the start of the next session that can still be booked. */
export const facilityList = (
  db: Db,
  category: string | undefined,
  cursor: { name: string; id: string } | undefined,
  now: Date,
  limit: number,
) =>
  db
    .select({
      id: facility.id,
      name: facility.name,
      category: sql<Category>`${facility.category}`,
      status: facility.status,
      areaName: area.name,
      demo: facility.demo,
      nextStartsAt: sql<
        string | null
      >`(select to_json(min(${session.startsAt})) #>> '{}' from ${session}
        where ${session.facilityId} = ${facility.id} and ${session.status} = 'scheduled'
          and ${session.bookingClosesAt} > ${now.toISOString()}::timestamptz)`,
    })
    .from(facility)
    .leftJoin(area, eq(area.id, facility.areaId))
    .where(
      and(
        category ? eq(facility.category, category) : undefined,
        cursor && sql`(${facility.name}, ${facility.id}) > (${cursor.name}, ${cursor.id})`,
      ),
    )
    .orderBy(asc(facility.name), asc(facility.id))
    .limit(limit);

export async function facilityById(db: Db, id: string) {
  const [found] = await db
    .select({
      ...getTableColumns(facility),
      category: sql<Category>`${facility.category}`,
      areaName: area.name,
    })
    .from(facility)
    .leftJoin(area, eq(area.id, facility.areaId))
    .where(eq(facility.id, id));
  return found;
}
