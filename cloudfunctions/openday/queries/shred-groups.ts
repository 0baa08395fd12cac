import { instant, rows, type Db } from '../../_shared/db';
import { sql } from 'drizzle-orm';
import { person } from '../../_shared/tables';
import { session } from '../tables';
import { groupApplication } from '../tables/group';

/**
 * Shreds what applications say of people: 30 days after the visit of a group that came, as long after the
 * end of one that did not, and at once where the account was deleted, which ends what was still open.
 */
export async function shredApplications(db: Db, now: Date, before: Date): Promise<number> {
  const shredded = await rows(
    db,
    sql`
    with due as (
      select g.id from ${groupApplication} as g
      join ${session} as s on s.id = g.session_id
      join ${person} as p on p.id = g.person_id
      where g.shredded_at is null and (p.deleted_at is not null
        or g.status = 'approved' and s.ends_at < ${instant(before)}
        or g.status in ('refused', 'withdrawn', 'closed') and g.ended_at < ${instant(before)})
      for update of g
    )
    update ${groupApplication} as g set shredded_at = ${instant(now)},
      details_sealed = null, list_sealed = null, note_sealed = null,
      reason = case when g.status = 'applied' then 'account_deleted' else g.reason end,
      ended_at = coalesce(g.ended_at, ${instant(now)}),
      status = case when g.status = 'applied' then 'closed' else g.status end
    from due where g.id = due.id returning g.id`,
  );
  return shredded.length;
}
