import { eq, sql, type SQL } from 'drizzle-orm';
import { keyedHash, type DataKeys } from '../../_shared/crypto';
import { dbError, type Db } from '../../_shared/db';
import { area } from '../../_shared/tables';
import { plainId } from '../rules/identity';
import type { Visitor } from '../rules';
import type { KeptId } from '../rules/terms';
import { safetyNotice } from '../tables/house';

type Value = SQL | ReturnType<typeof sql.placeholder> | SQL.Aliased;

/** A column of the notice that holds for a facility: its own latest, or else the general one. */
const holding = (what: SQL, facilityId: SQL) => sql`(select ${what} from ${safetyNotice} as n
  where n.facility_id = ${facilityId} or n.facility_id is null
  order by n.facility_id is null, n.version desc limit 1)`;

export const noticeIdFor = (facilityId: SQL) => sql<string>`${holding(sql`n.id`, facilityId)}`;

export const noticeFor = (facilityId: SQL) =>
  sql<{
    id: string;
    lines: string[];
  }>`${holding(sql`json_build_object('id', n.id, 'lines', n.lines)`, facilityId)}`;

/**
 * A part of a statement over `facility as f`: whether its rules let a party in that agreed to a notice, says
 * it belongs to an area, and of whom all (true), none (false) or some (null) gave an ID number.
 */
export const houseAllows = (given: { notice: Value; area: Value; identified: Value }) => sql`
  ${given.notice} = ${noticeIdFor(sql`f.id`)} and f.id_required = ${given.identified}::boolean
  and (not f.residents_only or exists (select from ${area} as a where a.id = ${given.area}))`;

/** What is kept of a visitor's ID number. */
export function keptId(keys: DataKeys, { idNumber, idKept }: Visitor): KeptId | undefined {
  const id = plainId(idNumber ?? '');
  return id === '' ? idKept : { hash: keyedHash(keys, 'id', id), lastFour: id.slice(-4) };
}

/** The same people without a whole ID number among them. */
export const withoutNumbers = (keys: DataKeys, visitors: readonly Visitor[]): Visitor[] =>
  visitors.map(({ name, age, ...given }) => ({
    name,
    age,
    idKept: keptId(keys, { name, age, ...given }),
  }));

export async function isArea(db: Db, id: string): Promise<boolean> {
  const found = await db.select({ id: area.id }).from(area).where(eq(area.id, id));
  return found.length > 0;
}

/** Whether the database met an ID number that is in the session already. */
export const metTwice = (error: unknown) => dbError(error)?.constraint === 'visitor_once_a_session';
