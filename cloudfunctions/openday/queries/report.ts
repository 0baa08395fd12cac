import { sql, type SQL } from 'drizzle-orm';
import { rows, type Db } from '../../_shared/db';
import { area } from '../../_shared/tables';
import { fewestBookers, type Attendance, type VisitorCounts } from '../rules/report';
import { booking, facility } from '../tables';
import { checkIn } from '../tables/check-in';
import { feedback } from '../tables/feedback';
import { noShow } from '../tables/no-show';
import { turnout, type WeekSpan } from './turnout';

const places = {
  facility: { key: sql`f.id`, name: sql`f.name` },
  area: { key: sql`f.area_id`, name: sql`a.name` },
};

/** A mean of ratings to one decimal; null where there are too few. */
const mean = (stars: SQL, ratings: SQL) =>
  sql`case when ${ratings} >= ${fewestBookers} then round(${stars} / ${ratings}, 1)::float8 end`;

/** What came after each session: parties marked as not having come and those that no longer are, and what people said. */
const afterwards = sql`
  marks as (
    select n.session_id,
      count(*) filter (where n.status in ('standing', 'appealed', 'kept')) as marked,
      count(*) filter (where n.status in ('forgiven', 'reversed')) as lifted
    from run join ${noShow} as n on n.session_id = run.id group by n.session_id
  ), said as (
    select b.session_id, count(*) as ratings, sum(b.rating) as stars, count(b.asked_at) as asked,
      count(b.answered_at) as answered
    from run join ${feedback} as b on b.session_id = run.id group by b.session_id
  )`;

export interface AttendanceRow extends Attendance {
  /** Null in the row of the total. */
  key: string | null;
  /** Null where a facility's sub-district is not known. */
  name: string | null;
  total: boolean;
}

/** Attendance of the sessions of a span by facility or by the facility's sub-district; the total comes last. */
export const attendance = (db: Db, span: WeekSpan, by: keyof typeof places, now: Date) => {
  const { key, name } = places[by];
  return rows<AttendanceRow>(
    db,
    sql`with ${turnout(span, now)}, ${afterwards}
    select ${key} as key, ${name} as name, grouping(${key}) = 1 as total,
      count(*) filter (where t.held)::int as held,
      count(*) filter (where t.status = 'cancelled')::int as closed,
      coalesce(sum(t.capacity) filter (where t.held), 0)::int as seats,
      coalesce(sum(t.booked) filter (where t.held), 0)::int as booked,
      coalesce(sum(t.came) filter (where t.held), 0)::int as came,
      coalesce(sum(t.booked - t.came) filter (where t.held and t.ran), 0)::int as stayed,
      coalesce(sum(t.booked) filter (where t.held and not t.ran), 0)::int as unknown,
      coalesce(sum(t.late) filter (where t.held), 0)::int as late,
      coalesce(sum(t.dropped) filter (where t.held), 0)::int as dropped,
      coalesce(sum(t.walk_ins) filter (where t.held), 0)::int as "walkIns",
      coalesce(sum(m.marked), 0)::int as marked, coalesce(sum(m.lifted), 0)::int as lifted,
      coalesce(sum(o.ratings), 0)::int as ratings, ${mean(sql`sum(o.stars)`, sql`sum(o.ratings)`)} as rating,
      coalesce(sum(o.asked), 0)::int as asked, coalesce(sum(o.answered), 0)::int as answered
    from turnout as t left join marks as m on m.session_id = t.id left join said as o on o.session_id = t.id
    join ${facility} as f on f.id = t.facility_id left join ${area} as a on a.id = f.area_id
    where t.held or t.status = 'cancelled'
    group by grouping sets ((${key}, ${name}), ())
    order by total, held desc, name, key`,
  );
};

export interface VisitorRow extends VisitorCounts {
  name: string | null;
  /** People who booked, of whom the sub-district is known or not. */
  bookers: number;
}

/** Visitors of the sessions held in a span, by the sub-district that whoever booked has stated. */
export const visitorAreas = (db: Db, span: WeekSpan, now: Date) =>
  rows<VisitorRow>(
    db,
    sql`with ${turnout(span, now)}
    select a.name, count(distinct b.person_id)::int as bookers,
      coalesce(sum(b.party_size) filter (where b.status = 'live'), 0)::int as booked,
      coalesce(sum(b.party_size) filter (where b.status = 'live' and c.id is not null), 0)::int as came,
      coalesce(sum(b.party_size) filter (where b.status = 'live' and c.id is null and t.ran), 0)::int as stayed,
      coalesce(sum(b.party_size) filter (where b.status = 'live' and not t.ran), 0)::int as unknown,
      coalesce(sum(b.party_size) filter (where b.status = 'late'), 0)::int as late,
      coalesce(sum(b.party_size) filter (where b.status = 'cancelled'), 0)::int as dropped,
      count(o.rating)::int as ratings, ${mean(sql`sum(o.rating)::numeric`, sql`count(o.rating)`)} as rating
    from turnout as t join ${booking} as b on b.session_id = t.id and b.status <> 'closed'
    left join ${checkIn} as c on c.booking_id = b.id and c.undone_at is null
    left join ${feedback} as o on o.booking_id = b.id
    left join profile as p on p.person_id = b.person_id left join ${area} as a on a.id = p.area_id
    where t.held
    group by a.id, a.name order by a.name is null, booked desc, a.name`,
  );

/** Years that have sessions, drafts too, from the first to the last. */
export async function yearsWithSessions(
  db: Db,
): Promise<{ first: number; last: number } | undefined> {
  const [found] = await rows<{ first: number | null; last: number | null }>(
    db,
    sql`select extract(year from min(open_week))::int as first, extract(year from max(open_week))::int as last
      from session`,
  );
  const { first = null, last = null } = found ?? {};
  return first === null || last === null ? undefined : { first, last };
}
