import { sql } from 'drizzle-orm';
import { instant } from '../../_shared/db';
import { booking, session } from '../tables';
import { checkIn } from '../tables/check-in';
import { gateEvent, gateSync } from '../tables/gate';

/** Dates of first days of open weeks: from one up to, without, another. */
export interface WeekSpan {
  from: string;
  before: string;
}

/**
 * `turnout`, to stand behind `with`: one row for each session, drafts too, with the people who booked, came,
 * cancelled and walked in. `held`: it ended and was not closed. `ran`: the gate worked, so that whoever
 * has no check-in stayed away: somebody came, or a phone said after the start that it had sent everything.
 */
export const turnout = ({ from, before }: WeekSpan, now: Date) => sql`
  run as (
    select s.id, s.facility_id, s.open_week, s.starts_at, s.ends_at, s.status, s.closed_for, s.capacity,
      s.status = 'scheduled' and s.ends_at <= ${instant(now)} as held
    from ${session} as s where s.open_week >= ${from} and s.open_week < ${before}
  ), parties as (
    select b.session_id,
      sum(b.party_size) filter (where b.status = 'live') as booked,
      sum(b.party_size) filter (where b.status = 'live' and c.id is not null) as came,
      sum(b.party_size) filter (where b.status = 'late') as late,
      sum(b.party_size) filter (where b.status = 'cancelled') as dropped
    from run join ${booking} as b on b.session_id = run.id
    left join ${checkIn} as c on c.booking_id = b.id and c.undone_at is null
    group by b.session_id
  ), walked as (
    select e.session_id, sum(e.adults + e.children) as people
    from run join ${gateEvent} as e on e.session_id = run.id and e.kind = 'walkIn'
    where e.outcome = 'recorded' and not exists (
      select from ${gateEvent} as u where u.device_id = e.device_id and u.undoes = e.number)
    group by e.session_id
  ), turnout as (
    select run.*, coalesce(p.booked, 0) as booked, coalesce(p.came, 0) as came, coalesce(p.late, 0) as late,
      coalesce(p.dropped, 0) as dropped, coalesce(w.people, 0) as walk_ins,
      coalesce(p.came, 0) > 0 or coalesce(w.people, 0) > 0 or exists (
        select from ${gateSync} as g where g.session_id = run.id and g.clear_at >= run.starts_at) as ran
    from run left join parties as p on p.session_id = run.id left join walked as w on w.session_id = run.id
  )`;
