import { and, eq, lt, ne, notExists, or } from 'drizzle-orm';
import type { Db } from '../_shared/db';
import type { Jobs } from '../_shared/serve';
import { accessToken, idempotency, inbox, messageConsent, outbox } from '../_shared/tables';
import { deliver } from './deliver';

const day = 86_400_000;
/** Days a message stays in the inbox, and an answer about WeChat messages is kept. */
const keepMessageDays = 180;
/** Days after which it no longer matters what became of a WeChat message. */
const keepSentDays = 30;

/** Messages past their time. An answer goes when no message of the outbox rests on it. */
async function sweepMessages(db: Db, at: Date): Promise<number> {
  const before = (days: number) => new Date(at.getTime() - days * day);
  const sent = await db
    .delete(outbox)
    .where(lt(outbox.doneAt, before(keepSentDays)))
    .returning({ id: outbox.id });
  const told = await db
    .delete(inbox)
    .where(lt(inbox.at, before(keepMessageDays)))
    .returning({ id: inbox.id });
  const answers = await db
    .delete(messageConsent)
    .where(
      and(
        or(
          lt(messageConsent.usedAt, before(keepMessageDays)),
          and(ne(messageConsent.answer, 'accept'), lt(messageConsent.at, before(keepMessageDays))),
        ),
        notExists(
          db.select({ id: outbox.id }).from(outbox).where(eq(outbox.consentId, messageConsent.id)),
        ),
      ),
    )
    .returning({ id: messageConsent.id });
  return sent.length + told.length + answers.length;
}

export const jobs: Jobs = {
  deliver,

  /** Sign-ins that ran out or were signed out, taps too old to be repeated, messages past their time. */
  async sweep({ db, now }) {
    const at = now();
    const aWeekAgo = new Date(at.getTime() - 7 * day);
    const tokens = await db
      .delete(accessToken)
      .where(or(lt(accessToken.expiresAt, at), lt(accessToken.revokedAt, aWeekAgo)))
      .returning({ hash: accessToken.hash });
    const taps = await db
      .delete(idempotency)
      .where(lt(idempotency.at, aWeekAgo))
      .returning({ key: idempotency.key });
    return tokens.length + taps.length + (await sweepMessages(db, at));
  },
};
