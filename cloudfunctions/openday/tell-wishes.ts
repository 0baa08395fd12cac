import { sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { instant, rows, type Db } from '../_shared/db';
import type { Runtime } from '../_shared/runtime';
import { person } from '../_shared/tables';
import { bookable } from './queries/wishes';
import { booking, facility, session, wish } from './tables';

export interface WishedSession {
  id: string;
  startsAt: Date;
}

/** Tells one person, in the transaction that marks the wish as told. */
export type TellWish = (
  tx: Db,
  personId: string,
  facilityId: string,
  session: WishedSession,
) => Promise<void>;

const atATime = 100;

/**
 * Tells everyone who wished to see a facility that has become bookable, once each, of its first session.
 * Telling and marking are one transaction and rows another host holds are left to it, so a crash or a
 * second host tells nobody twice. Whoever has booked that session already needs no telling.
 */
export const tellWishes = (tell: TellWish) =>
  async function job({ db, now }: Pick<Runtime, 'db' | 'now'>): Promise<number> {
    let all = 0;
    for (;;) {
      const served = await db.transaction((tx) => tellSome(tx, now(), tell));
      all += served;
      if (served < atATime) return all;
    }
  };

async function tellSome(tx: Db, at: Date, tell: TellWish): Promise<number> {
  const due = await rows<{
    facility_id: string;
    person_id: string;
    session_id: string;
    starts_at: string;
    booked: boolean;
  }>(
    tx,
    sql`select w.facility_id, w.person_id, first.id as session_id,
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
  for (const { facility_id, person_id, session_id, starts_at, booked } of due) {
    if (!booked)
      await tell(tx, person_id, facility_id, { id: session_id, startsAt: new Date(starts_at) });
    await tx.execute(sql`update ${wish} set told_at = ${instant(at)}, told_of = ${session_id}
      where facility_id = ${facility_id} and person_id = ${person_id}`);
  }
  if (due.length > 0) await recordJob(tx, at, 'openday.tellWishes', 'wish', { wishes: due.length });
  return due.length;
}
