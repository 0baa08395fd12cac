import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { sha256 } from '../../_shared/crypto';
import { instant, type Db } from '../../_shared/db';
import { triesALink } from '../rules/consent';
import { nomination } from '../tables';
import { nomineeConsent } from '../tables/consent';

type Row = typeof nomineeConsent.$inferInsert;

/** Puts a new link in place of the one before; phones shown to that one count no more. */
export const putLink = (tx: Db, nominationId: string, secret: string, until: Date) =>
  tx
    .update(nomineeConsent)
    .set({ tokenHash: sha256(secret), tokenUntil: until, tries: 0 })
    .where(eq(nomineeConsent.nominationId, nominationId));

const opens = (secret: string, now: Date) =>
  and(
    eq(nomineeConsent.tokenHash, sha256(secret)),
    gt(nomineeConsent.tokenUntil, now),
    lt(nomineeConsent.tries, triesALink),
    isNull(nomination.shreddedAt),
  );

/** What a link is about, while it opens; undefined when it is spent, replaced, or nobody's. */
export async function behindLink(db: Db, secret: string, now: Date) {
  const [found] = await db
    .select({
      id: nomination.id,
      state: nomineeConsent.status,
      phoneHash: nomination.phoneHash,
      verifiedBy: nomineeConsent.verifiedBy,
    })
    .from(nomineeConsent)
    .innerJoin(nomination, eq(nomination.id, nomineeConsent.nominationId))
    .where(opens(secret, now));
  return found;
}

/** Counts a wrong phone, outside any transaction that fails. */
export const countTry = (db: Db, nominationId: string) =>
  db
    .update(nomineeConsent)
    .set({ tries: sql`least(${nomineeConsent.tries} + 1, ${triesALink})` })
    .where(eq(nomineeConsent.nominationId, nominationId));

export const setConsent = (tx: Db, nominationId: string, to: Partial<Row>) =>
  tx.update(nomineeConsent).set(to).where(eq(nomineeConsent.nominationId, nominationId));

/**
 * What was said to another text, and who said it, counts no more; a no stays. After a yes the days to answer in begin
 * again: those of somebody who never agreed do not, however often the text changes.
 */
export const askAnew = (tx: Db, nominationId: string, at: Date) =>
  tx
    .update(nomineeConsent)
    .set({
      status: sql`case ${nomineeConsent.status} when 'given' then 'asked' else ${nomineeConsent.status} end`,
      askedAt: sql`case ${nomineeConsent.status} when 'given' then ${instant(at)} else ${nomineeConsent.askedAt} end`,
      answeredAt: sql`case ${nomineeConsent.status} when 'refused' then ${nomineeConsent.answeredAt} end`,
      ...{ verifiedBy: null, verifiedAt: null, paperPlace: null, paperBy: null, checkedBy: null },
      ...{ adult: null, guardianSealed: null, portrait: null, version: null, agreedTo: null },
    })
    .where(eq(nomineeConsent.nominationId, nominationId));
