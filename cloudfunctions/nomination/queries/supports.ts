import { desc, eq, sql } from 'drizzle-orm';
import { rows, type Db } from '../../_shared/db';
import { supportsADay } from '../rules/support';
import { story } from '../tables/gallery';
import { support } from '../tables/support';

/**
 * Sends a leaf in one statement, under the next of the day's places; unique indexes say once a story and three
 * in all. @returns `sent`, `before` when it was sent today already, `enough` when the day's leaves are used
 * up, `gone` when the story is not public
 */
export async function sendLeaf(
  tx: Db,
  nominationId: string,
  personId: string,
  day: string,
  now: Date,
): Promise<'sent' | 'before' | 'enough' | 'gone'> {
  // Taps of one person go one after another: the place a leaf takes is free when it is taken.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('support'), hashtext(${personId}))`);
  const [done] = await rows<{ sent: number; before: number; open: number }>(
    tx,
    sql`
    with sent as (
      insert into ${support} (nomination_id, person_id, day, slot, at)
      select s.nomination_id, ${personId}, ${day}, free.slot, ${now.toISOString()}::timestamptz
      from ${story} as s, generate_series(1, ${supportsADay}) as free (slot)
      where s.nomination_id = ${nominationId} and not exists (select from ${support} as g
        where g.person_id = ${personId} and g.day = ${day} and (g.slot = free.slot or g.nomination_id = ${nominationId}))
      order by free.slot limit 1
      on conflict do nothing returning slot
    )
    select (select count(*)::int from sent) as sent,
      (select count(*)::int from ${support} as g where g.nomination_id = ${nominationId}
        and g.person_id = ${personId} and g.day = ${day}) as before,
      (select count(*)::int from ${story} where nomination_id = ${nominationId}) as open`,
  );
  if (done!.sent === 1) return 'sent';
  if (done!.before > 0) return 'before';
  return done!.open === 0 ? 'gone' : 'enough';
}

/** The leaves a person sent, latest first. */
export const leavesBy = (db: Db, personId: string) =>
  db
    .select({ story: support.nominationId, day: support.day })
    .from(support)
    .where(eq(support.personId, personId))
    .orderBy(desc(support.day))
    .limit(5000);
