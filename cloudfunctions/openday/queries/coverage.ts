import { sql } from 'drizzle-orm';
import { rows, type Db } from '../../_shared/db';
import { audit } from '../../_shared/tables';
import type { Category } from '../rules';
import type { ClosingReason } from '../rules/closing';
import { required } from '../rules/plan';
import { facility } from '../tables';
import { turnout, type WeekSpan } from './turnout';

export interface EvidenceRow {
  id: string;
  facilityName: string;
  category: Category;
  openWeek: string;
  startsAt: string;
  endsAt: string;
  status: 'draft' | 'scheduled' | 'cancelled';
  closedFor: ClosingReason | null;
  booked: number;
  came: number;
  walkIns: number;
  ran: boolean;
  /** Numbers in the log of its publication and its closing; null where it has none. */
  publishedBy: number | null;
  closedBy: number | null;
}

const entryOf = (act: string) =>
  sql`(select max(e.id)::int from ${audit} as e where e.subject = t.id and e.act = ${act})`;

/** Every session of the four kinds in a span, with what proves it, in order of time. */
export const evidence = (db: Db, span: WeekSpan, now: Date) =>
  rows<EvidenceRow>(
    db,
    sql`with ${turnout(span, now)}
    select t.id, f.name as "facilityName", f.category, t.open_week::text as "openWeek",
      to_json(t.starts_at) #>> '{}' as "startsAt", to_json(t.ends_at) #>> '{}' as "endsAt",
      t.status, t.closed_for as "closedFor", t.booked::int, t.came::int, t.walk_ins::int as "walkIns", t.ran,
      ${entryOf('session.publish')} as "publishedBy", ${entryOf('session.close')} as "closedBy"
    from turnout as t join ${facility} as f on f.id = t.facility_id
    where f.category in ${[...required]}
    order by t.starts_at, t.id`,
  );

export interface WeekEntry {
  id: number;
  month: string;
  act: 'plan.publish' | 'plan.override' | 'plan.restore';
  at: string;
  sessions: number | null;
}

/** What the log knows of the weeks of these months: published, moved, moved back. */
export const weekEntries = (db: Db, months: readonly string[]) =>
  rows<WeekEntry>(
    db,
    sql`select e.id::int, e.subject as month, e.act, to_json(e.at) #>> '{}' as at,
      (e.detail ->> 'sessions')::int as sessions
    from ${audit} as e
    where e.subject in ${[...months]} and e.act in ('plan.publish', 'plan.override', 'plan.restore')
    order by e.id`,
  );
