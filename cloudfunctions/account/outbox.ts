import { and, eq, sql } from 'drizzle-orm';
import { instant, rows, type Db } from '../_shared/db';
import type { MessageKind, StoredFields } from '../_shared/message';
import { identity, outbox } from '../_shared/tables';
import type { Sending } from '../_shared/wechat-send';

/** Milliseconds a claimed row is left alone: longer than the slowest batch can take. */
export const lease = 180_000;
const batch = 20;
/** Tries before a message is given up, over about two hours. */
const tries = 8;

export interface Claimed {
  id: string;
  attempts: number;
  kind: MessageKind;
  template_id: string;
  fields: StoredFields;
  page: string;
  subject_sealed: string | null;
  subject_hash: string | null;
}

/** Ends what is of no use any more and what was tried often enough. */
export const giveUp = (db: Db, now: Date) =>
  rows(
    db,
    sql`
    update ${outbox} set done_at = ${instant(now)},
      state = case when useful_until <= ${instant(now)} then 'late' else 'failed' end,
      reason = coalesce(reason, 'given up')
    where id in (select id from ${outbox} where state = 'waiting' and due_at <= ${instant(now)}
      and (useful_until <= ${instant(now)} or attempts >= ${tries}) for update skip locked)
    returning id`,
  );

/** Takes rows that are due, each for one host alone until its lease ends. Commits before anything is sent. */
export const claim = (db: Db, now: Date) =>
  rows<Claimed>(
    db,
    sql`
    with due as (
      select id from ${outbox} where state = 'waiting' and due_at <= ${instant(now)}
        and useful_until > ${instant(now)} and attempts < ${tries}
      order by due_at limit ${batch} for update skip locked
    ), claimed as (
      update ${outbox} as o set attempts = o.attempts + 1, due_at = ${instant(new Date(now.getTime() + lease))}
      from due where o.id = due.id returning o.*
    )
    select c.id, c.attempts, c.kind, c.template_id, c.fields, c.page, i.subject_sealed, i.subject_hash
    from claimed as c left join ${identity} as i on i.person_id = c.person_id and i.provider = 'wechat'`,
  );

/** 1, 2, 4 … minutes, at most an hour. */
const delay = (attempts: number) => Math.min(2 ** (attempts - 1), 60) * 60_000;

/**
 * Writes down what became of a claimed row. A later claim of another host is left to it, except that
 * what was sent is sent, whoever sent it.
 */
export async function mark(
  db: Db,
  { id, attempts }: Pick<Claimed, 'id' | 'attempts'>,
  done: Sending,
  now: Date,
): Promise<void> {
  const mine = and(eq(outbox.id, id), eq(outbox.state, 'waiting'));
  if (done.outcome === 'sent')
    await db.update(outbox).set({ state: 'sent', reason: null, doneAt: now }).where(mine);
  else
    await db
      .update(outbox)
      .set(
        done.outcome === 'later'
          ? { reason: done.reason, dueAt: new Date(now.getTime() + delay(attempts)) }
          : { state: done.outcome, reason: done.reason, doneAt: now },
      )
      .where(and(mine, eq(outbox.attempts, attempts)));
}
