import { sql } from 'drizzle-orm';
import { newId } from './crypto';
import { instant, rows, type Db } from './db';
import type { Message, MessageFields, StoredFields } from './message';
import { inbox, messageConsent, outbox, person } from './tables';
import { templates } from './templates';

const stored = ({ time, ...words }: MessageFields): StoredFields => ({
  ...words,
  ...(time && { time: time.toISOString() }),
});

/**
 * Tells a person, in the caller's transaction: a row of their inbox and, where they allowed WeChat to
 * tell them of this kind, one consent used up and a row of the outbox. What was told before, by
 * `dedupe`, is not told again; whoever deleted their account, and a guest, is told nothing.
 * @returns whether it was news
 */
export async function notify(
  db: Db,
  now: Date,
  personId: string,
  message: Message,
): Promise<boolean> {
  const { kind, dedupe, title, body, subject, page, wechat, usefulUntil } = message;
  const template = templates()[kind]?.id ?? null;
  const [told] = await rows(
    db,
    sql`
    with told as (
      insert into ${inbox} (id, person_id, dedupe, kind, title, body, subject, page, at)
      select ${newId('msg')}, p.id, ${dedupe}, ${kind}, ${title}, ${body}, ${subject}, ${page}, ${instant(now)}
      from ${person} as p where p.id = ${personId} and p.deleted_at is null and not p.guest for share
      on conflict (person_id, dedupe) do nothing returning person_id
    ), unused as (
      select c.id from ${messageConsent} as c join told on told.person_id = c.person_id
      where c.kind = ${kind} and c.template_id = ${template} and c.answer = 'accept' and c.used_at is null
      order by c.at limit 1 for update of c skip locked
    ), used as (
      update ${messageConsent} as c set used_at = ${instant(now)} from unused where c.id = unused.id
      returning c.id, c.person_id, c.template_id
    ), posted as (
      insert into ${outbox} (id, person_id, consent_id, kind, template_id, fields, subject, page, created_at, due_at, useful_until)
      select ${newId('out')}, used.person_id, used.id, ${kind}, used.template_id, ${JSON.stringify(stored(wechat))}::jsonb,
        ${subject}, ${page}, ${instant(now)}, ${instant(now)}, ${instant(usefulUntil)} from used
    ) select person_id from told`,
  );
  return told !== undefined;
}

/**
 * Takes back what was to be said in WeChat of a record that has ended, unless a host has begun to send it;
 * the consents can serve again. The inbox keeps what it said: it carries its time.
 */
export async function takeBack(db: Db, subject: string): Promise<void> {
  await db.execute(sql`
    with gone as (
      delete from ${outbox} where subject = ${subject} and state = 'waiting' and attempts = 0
      returning consent_id
    )
    update ${messageConsent} as c set used_at = null from gone where c.id = gone.consent_id`);
}
