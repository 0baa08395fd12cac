import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { area } from '../../_shared/tables';
import type { Category } from '../rules';
import { facility } from '../tables';
import { sessionTemplate } from '../tables/plan';

export interface NameCursor {
  name: string;
  id: string;
}

/** Facilities that may open, by name, each with its template or null. */
export const templateList = (db: Db, cursor: NameCursor | undefined, limit: number) =>
  db
    .select({
      id: facility.id,
      name: facility.name,
      status: facility.status,
      category: sql<Category>`${facility.category}`,
      areaName: area.name,
      template: sessionTemplate,
    })
    .from(facility)
    .leftJoin(sessionTemplate, eq(sessionTemplate.facilityId, facility.id))
    .leftJoin(area, eq(area.id, facility.areaId))
    .where(
      and(
        ne(facility.status, 'revoked'),
        cursor && sql`(${facility.name}, ${facility.id}) > (${cursor.name}, ${cursor.id})`,
      ),
    )
    .orderBy(asc(facility.name), asc(facility.id))
    .limit(limit);

type Values = Omit<typeof sessionTemplate.$inferInsert, 'version'>;

/**
 * Makes a facility's template, or changes the version that was seen.
 * @returns undefined when somebody made or changed it meanwhile
 */
export async function putTemplate(
  db: Db,
  values: Values,
  seen: number | null,
): Promise<number | undefined> {
  if (seen === null) {
    const made = db.insert(sessionTemplate).values(values).onConflictDoNothing();
    const [row] = await made.returning({ version: sessionTemplate.version });
    return row?.version;
  }
  const [row] = await db
    .update(sessionTemplate)
    .set({ ...values, version: seen + 1 })
    .where(
      and(eq(sessionTemplate.facilityId, values.facilityId), eq(sessionTemplate.version, seen)),
    )
    .returning({ version: sessionTemplate.version });
  return row?.version;
}
