import { and, asc, eq, sql } from 'drizzle-orm';
import { instant, rows, type Db } from '../../_shared/db';
import { facility, session } from '../tables';
import { wish } from '../tables/wish';

/** Sessions a resident could book at `now`, had they all the seats they want. */
export const bookable = (
  now: Date,
) => sql`s.status = 'scheduled' and s.release_at <= ${instant(now)}
  and s.booking_closes_at > ${instant(now)} and s.waiting = 0
  and s.seats_taken + s.seats_held < s.capacity`;

export async function isWished(db: Db, personId: string, facilityId: string): Promise<boolean> {
  const found = await db
    .select({ at: wish.wishedAt })
    .from(wish)
    .where(
      and(
        eq(wish.facilityId, facilityId),
        eq(wish.personId, personId),
        sql`${wish.toldAt} is null`,
      ),
    );
  return found.length > 0;
}

/**
 * Notes a wish where nothing can be booked; one that was served begins anew.
 * @returns false when something can be booked, or the facility is not one to wish for
 */
export async function addWish(
  db: Db,
  personId: string,
  facilityId: string,
  now: Date,
): Promise<boolean> {
  const noted = await rows(
    db,
    sql`insert into ${wish} as w (facility_id, person_id, wished_at)
    select f.id, ${personId}, ${instant(now)} from ${facility} as f
    where f.id = ${facilityId} and f.status <> 'revoked' and (f.status = 'suspended' or not exists (
      select from ${session} as s where s.facility_id = f.id and ${bookable(now)}))
    on conflict (facility_id, person_id) do update
      set wished_at = case when w.told_at is null then w.wished_at else excluded.wished_at end,
        told_at = null, told_of = null
    returning w.facility_id`,
  );
  return noted.length === 1;
}

export const dropWish = (db: Db, personId: string, facilityId: string) =>
  db.delete(wish).where(and(eq(wish.facilityId, facilityId), eq(wish.personId, personId)));

export const wishesOf = (db: Db, personId: string) =>
  db
    .select({
      facilityId: wish.facilityId,
      facilityName: facility.name,
      wishedAt: wish.wishedAt,
      toldAt: wish.toldAt,
    })
    .from(wish)
    .innerJoin(facility, eq(facility.id, wish.facilityId))
    .where(eq(wish.personId, personId))
    .orderBy(asc(wish.facilityId));

export interface WishCursor {
  wishes: number;
  id: string;
}

/** How many still wait at each facility, most first. */
export const wishCounts = (db: Db, cursor: WishCursor | undefined, limit: number) =>
  rows<{ id: string; name: string; wishes: number; since: string }>(
    db,
    sql`select * from (
      select f.id, f.name, waiting.wishes, to_json(waiting.since) #>> '{}' as since
      from ${facility} as f cross join lateral (
        select count(*)::int as wishes, min(w.wished_at) as since from ${wish} as w
        where w.facility_id = f.id and w.told_at is null) as waiting) as counted
    where wishes > 0 ${cursor ? sql`and (-wishes, id) > (${-cursor.wishes}::int, ${cursor.id})` : sql``}
    order by wishes desc, id limit ${limit}`,
  );
