import { and, eq, inArray, lt, ne, notExists, or, sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { instant, rows, type Db } from '../_shared/db';
import type { Jobs } from '../_shared/serve';
import {
  accessToken,
  attempt,
  idempotency,
  inbox,
  messageConsent,
  outbox,
  person,
} from '../_shared/tables';
import { deliver } from './deliver';
import { keepWordDays } from './rules';
import { word, wordLine } from './tables';

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
    await db.delete(attempt).where(lt(attempt.minute, aWeekAgo));
    return tokens.length + taps.length + (await sweepMessages(db, at));
  },

  /**
   * What was said goes 180 days after it was answered or closed, and at once when the account is deleted;
   * what such a person still had waiting is closed. Number, kind and dates stay for the count.
   */
  async shredWords({ db, now }) {
    const at = now();
    const limit = instant(new Date(at.getTime() - keepWordDays * day));
    return db.transaction(async (tx) => {
      const shredded = await rows<{ id: string }>(
        tx,
        sql`
        with due as (
          select w.id from ${word} as w join ${person} as p on p.id = w.person_id
          where w.shredded_at is null and (w.ended_at < ${limit} or p.deleted_at is not null)
          for update of w
        )
        update ${word} as w set shredded_at = ${instant(at)}, phone_sealed = null, claimed_by = null,
          close_reason = case when w.state in ('answered', 'closed') then w.close_reason else 'asker_left' end,
          ended_at = coalesce(w.ended_at, ${instant(at)}),
          state = case when w.state = 'answered' then 'answered' else 'closed' end
        from due where w.id = due.id returning w.id`,
      );
      if (shredded.length === 0) return 0;
      // A statement of its own: an answer that was being written while the rows were awaited is seen here.
      const ids = shredded.map(({ id }) => id);
      await tx.delete(wordLine).where(inArray(wordLine.wordId, ids));
      await recordJob(tx, at, 'account.shredWords', 'word', { words: shredded.length });
      return shredded.length;
    });
  },
};
