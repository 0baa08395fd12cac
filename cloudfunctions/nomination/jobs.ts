import { sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { instant, rows } from '../_shared/db';
import { publication } from '../_shared/publication';
import { clear, shredTexts } from '../_shared/publish';
import type { Jobs } from '../_shared/serve';
import { person as people } from '../_shared/tables';
import { publicMessage } from './messages';
import { endConsent } from './procedures/consent';
import { lockEntry } from './queries/nominations';
import { nomineePost } from './queries/posts';
import { dueForShredding, forgetLeaves, shredNomination, shredObjections } from './queries/shred';
import { keepWithoutConsentDays } from './rules/consent';
import { nomination } from './tables';
import { nomineeConsent } from './tables/consent';
import { story } from './tables/gallery';
import { tellBoth } from './tell';

/** Records a run takes at most: what is left comes with the next. */
const atOnce = 50;

export const jobs: Jobs = {
  /** Tells the nominee and whoever nominated that their story came out, once. */
  async tell({ db, now }) {
    const at = now();
    return db.transaction(async (tx) => {
      const out = await rows<{ id: string; nominatedBy: string | null; verifiedBy: string | null }>(
        tx,
        // Found first and locked then: under a lock the whole wall would be read for the few that wait.
        sql`with due as (
            select m.id from ${nomination} as m where m.told_at is null and m.handed_at is not null and m.id in (select w.id from ${nomination} as w
              join ${story} as s on s.nomination_id = w.id
              where w.told_at is null and w.handed_at is not null limit ${atOnce})
            for no key update skip locked
          )
          update ${nomination} as n set told_at = ${instant(at)} from due join ${nomineeConsent} as k on k.nomination_id = due.id
          where n.id = due.id and n.told_at is null and n.handed_at is not null
          returning n.id, n.nominated_by as "nominatedBy", k.verified_by as "verifiedBy"`,
      );
      for (const entry of out) await tellBoth(tx, at, entry, publicMessage(entry.id, at));
      return out.length;
    });
  },

  /**
   * What must not be kept: nominations that nobody agreed to for 60 days, that were refused, turned down or
   * taken back 60 days ago, that came to nothing in a campaign that ended 60 days ago, or whose writer deleted
   * their account before the nominee said yes, unless the desk put it right after they left; leaves of people who
   * left; objections past their time. A nominee who deletes their account takes their story down, and nothing of it
   * is kept then. What went to the editors came to nothing once it is neither public nor in review and nobody
   * worked at it for 60 days.
   */
  async shred(runtime) {
    const { db, now } = runtime;
    const at = now();
    const left = await rows<{ id: string; person: string }>(
      db,
      sql`select k.nomination_id as id, k.verified_by as person from ${nomineeConsent} as k
        join ${people} as p on p.id = k.verified_by
        where k.status = 'given' and p.deleted_at is not null limit ${atOnce}`,
    );
    for (const { id, person: personId } of left)
      await db.transaction(async (tx) => {
        const entry = await lockEntry(tx, id);
        if (entry?.consent !== 'given') return;
        await endConsent(tx, entry, { personId, at, post: nomineePost });
        await recordJob(tx, at, 'nomination.shred', id, { nomineeLeft: true });
      });

    const limit = instant(new Date(at.getTime() - keepWithoutConsentDays * 86_400_000));
    const due = await dueForShredding(db, limit, atOnce);
    for (const { id } of due)
      await db.transaction(async (tx) => {
        const entry = await lockEntry(tx, id);
        if (!entry || entry.shreddedAt) return;
        // Editors and reviewers hold the publication while they work: what they did meanwhile counts.
        await tx.execute(
          sql`select from ${publication} where kind = 'nomination' and subject_id = ${id} for update`,
        );
        if ((await dueForShredding(tx, limit, 1, id)).length === 0) return;
        await clear(tx, 'nomination', id, null);
        await shredTexts(tx, 'nomination', id, at);
        await shredNomination(tx, id, at);
        await recordJob(tx, at, 'nomination.shred', id);
      });

    const objections = await shredObjections(db, at);
    const leaves = await forgetLeaves(db);
    if (objections + leaves > 0)
      await recordJob(db, at, 'nomination.shred', 'nomination', { objections, leaves });
    return left.length + due.length + objections + leaves;
  },
};
