import { eq, sql } from 'drizzle-orm';
import { instant, rows, type Db } from '../../_shared/db';
import { holdMedia } from '../../_shared/media-view';
import { person } from '../../_shared/tables';
import { nomination, nominationText } from '../tables';
import { dropScan } from './paper';
import { nomineeConsent } from '../tables/consent';
import { objection } from '../tables/objection';
import { support } from '../tables/support';
import { forgetWriters } from './writers';

/** Days an answered objection is kept. */
const keepObjectionDays = 180;

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
