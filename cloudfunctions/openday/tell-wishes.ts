import { sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { instant, rows, type Db } from '../_shared/db';
import { notify } from '../_shared/notify';
import type { Runtime } from '../_shared/runtime';
import { person } from '../_shared/tables';
import { wishMessage } from './messages';
import { bookable } from './queries/wishes';
import { booking, facility, session } from './tables';
import { wish } from './tables/wish';

const atATime = 100;

/**
 * Tells everyone who wished to see a facility that has become bookable, once each, of its first session.
 * Telling and marking are one transaction and rows another host holds are left to it, so a crash or a
 * second host tells nobody twice. Whoever has booked that session already needs no telling.
 */
export async function tellWishes({ db, now }: Runtime): Promise<number> {
  let all = 0;
  for (;;) {
    const served = await db.transaction((tx) => tellSome(tx, now()));
    all += served;
    if (served < atATime) return all;
  }
}

async function tellSome(tx: Db, at: Date): Promise<number> {
  const due = await rows<{
    facility_id: string;
    facility_name: string;
    person_id: string;
    wished_at: string;
    session_id: string;
    starts_at: string;
    booked: boolean;
  }>(
    tx,
    sql`select w.facility_id, f.name as facility_name, w.person_id, to_json(w.wished_at) #>> '{}' as wished_at,
      first.id as session_id,
      to_json(first.starts_at) #>> '{}' as starts_at,
      exists (select from ${booking} as b where b.session_id = first.id
        and b.person_id = w.person_id and b.status = 'live') as booked
    from ${wish} as w
    join ${facility} as f on f.id = w.facility_id and f.status = 'active'
    join ${person} as p on p.id = w.person_id and p.deleted_at is null
    cross join lateral (select s.id, s.starts_at from ${session} as s
      where s.facility_id = w.facility_id and ${bookable(at)} order by s.starts_at, s.id limit 1) as first
    where w.told_at is null
    order by w.facility_id, w.person_id limit ${atATime} for update of w skip locked`,
  );
  for (const { facility_id, facility_name, person_id, wished_at, session_id, ...row } of due) {
    const startsAt = new Date(row.starts_at);
    const place = { id: facility_id, name: facility_name };
    if (!row.booked)
      await notify(tx, at, person_id, wishMessage(place, new Date(wished_at), startsAt));
    await tx.execute(sql`update ${wish} set told_at = ${instant(at)}, told_of = ${session_id}
      where facility_id = ${facility_id} and person_id = ${person_id}`);
  }
  if (due.length > 0) await recordJob(tx, at, 'openday.tellWishes', 'wish', { wishes: due.length });
  return due.length;
}
