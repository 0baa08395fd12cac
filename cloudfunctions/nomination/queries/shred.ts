import { eq, sql, type SQL } from 'drizzle-orm';
import { instant, rows, type Db } from '../../_shared/db';
import { holdMedia } from '../../_shared/media-view';
import { publication, publicationDraft, publicationVersion } from '../../_shared/publication';
import { signOff } from '../../_shared/sign-off';
import { person } from '../../_shared/tables';
import { campaignStage, nomination, nominationText } from '../tables';
import { dropScan } from './paper';
import { nomineeConsent } from '../tables/consent';
import { objection } from '../tables/objection';
import { support } from '../tables/support';
import { forgetWriters } from './writers';

/** Days an answered objection is kept. */
const keepObjectionDays = 180;

/** @param only whether this one is due */
export function dueForShredding(db: Db, limit: SQL, atMost: number, only?: string) {
  const over = sql`(select campaign_id from ${campaignStage} group by campaign_id
    having (max(last_day) + 1)::timestamp at time zone 'Asia/Shanghai' < ${limit})`;
  const which = only === undefined ? sql`` : sql`and n.id = ${only}`;
  return rows<{ id: string }>(
    db,
    sql`select n.id from ${nomineeConsent} as k
        join ${nomination} as n on n.id = k.nomination_id and n.shredded_at is null
        left join ${person} as p on p.id = coalesce(n.nominated_by, k.verified_by)
        where k.status <> 'given' and (coalesce(k.answered_at, k.asked_at) < ${limit} or p.deleted_at >= k.asked_at
          or k.status = 'taken_back' and exists (select from ${person} as v where v.id = k.verified_by and v.deleted_at is not null)) ${which}
      union select n.id from ${nomination} as n
        where n.shredded_at is null and n.status in ('unqualified', 'withdrawn') and n.moved_at < ${limit} ${which}
      union select n.id from ${over} as over
        join ${nomination} as n on n.campaign_id = over.campaign_id and n.handed_at is null and n.shredded_at is null
        join ${nomineeConsent} as k on k.nomination_id = n.id and k.status = 'given'
        where true ${which}
      union select n.id from ${publication} as p
        join ${nomination} as n on n.id = p.subject_id and n.handed_at < ${limit} and n.shredded_at is null
        join ${over} as over on over.campaign_id = n.campaign_id
        where p.kind = 'nomination' and p.published_version is null
          and not exists (select from ${publicationDraft} as d where d.publication_id = p.id and d.saved_at >= ${limit})
          and not exists (select from ${publicationVersion} as v
            where v.publication_id = p.id and (v.status = 'reviewing' or v.submitted_at >= ${limit}))
          and not exists (select from ${signOff} as s where s.publication_id = p.id and s.at >= ${limit}) ${which}
      limit ${atMost}`,
  );
}

/** Nothing is left of who was proposed and what was told; the row stays for the count. */
export async function shredNomination(tx: Db, id: string, at: Date): Promise<void> {
  await holdMedia(tx, id, [], '');
  await dropScan(tx, id);
  await forgetWriters(tx, id);
  await tx.delete(nominationText).where(eq(nominationText.nominationId, id));
  await tx.delete(nomineeConsent).where(eq(nomineeConsent.nominationId, id));
  await tx.update(nomination).set({ shreddedAt: at, phoneHash: null }).where(eq(nomination.id, id));
}

/** What was said and answered in objections, 180 days after the answer, or once the one who said it left. */
export async function shredObjections(db: Db, at: Date): Promise<number> {
  const limit = instant(new Date(at.getTime() - keepObjectionDays * 86_400_000));
  const shredded = await rows(
    db,
    sql`update ${objection} as o set text_sealed = null, answer_sealed = null, shredded_at = ${instant(at)}
      from ${person} as p where p.id = o.person_id and o.shredded_at is null and o.status <> 'objected'
        and (o.answered_at < ${limit} or p.deleted_at is not null)
      returning o.id`,
  );
  return shredded.length;
}

/** Leaves sent by people who deleted their account. */
export async function forgetLeaves(db: Db): Promise<number> {
  const gone = await rows(
    db,
    sql`delete from ${support} as g using ${person} as p
      where p.id = g.person_id and p.deleted_at is not null returning g.nomination_id`,
  );
  return gone.length;
}
