import { and, asc, count, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { area } from '../../_shared/tables';
import type { Category } from '../rules';
import { facility, session } from '../tables';

/** Place in the directory: the next opening, or null, then the name. */
export interface DirectoryCursor {
  startsAt: string | null;
  name: string;
  id: string;
}

interface Wanted {
  category?: string | undefined;
  areaId?: string | undefined;
  cursor?: DirectoryCursor | undefined;
}

/** When a facility can be visited next: the start of its first session that can still be booked. */
const nextOf = (now: Date) => sql`(select min(${session.startsAt}) from ${session}
  where ${session.facilityId} = ${facility.id} and ${session.status} = 'scheduled'
    and ${session.bookingClosesAt} > ${now.toISOString()}::timestamptz)`;

/** Facilities that open soonest first, those without a plan after them, by name. */
export function facilityList(
  db: Db,
  { category, areaId, cursor }: Wanted,
  now: Date,
  limit: number,
) {
  const opens = sql`coalesce(${nextOf(now)}, 'infinity')`;
  return db
    .select({
      id: facility.id,
      name: facility.name,
      category: sql<Category>`${facility.category}`,
      status: facility.status,
      areaName: area.name,
      demo: facility.demo,
      residentsOnly: facility.residentsOnly,
      idRequired: facility.idRequired,
      nextStartsAt: sql<string | null>`to_json(${nextOf(now)}) #>> '{}'`,
    })
    .from(facility)
    .leftJoin(area, eq(area.id, facility.areaId))
    .where(
      and(
        category ? eq(facility.category, category) : undefined,
        areaId ? eq(facility.areaId, areaId) : undefined,
        cursor &&
          sql`(${opens}, ${facility.name}, ${facility.id})
            > (${cursor.startsAt ?? 'infinity'}::timestamptz, ${cursor.name}, ${cursor.id})`,
      ),
    )
    .orderBy(opens, asc(facility.name), asc(facility.id))
    .limit(limit);
}

/** Sub-districts that have facilities, with how many. */
export const areasWithFacilities = (db: Db, category: string | undefined) =>
  db
    .select({ id: area.id, name: area.name, facilities: count().mapWith(Number) })
    .from(facility)
    .innerJoin(area, eq(area.id, facility.areaId))
    .where(category ? eq(facility.category, category) : undefined)
    .groupBy(area.id, area.name)
    .orderBy(asc(area.id));

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
