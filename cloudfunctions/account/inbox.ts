import { and, count, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '../_shared/db';
import { inbox, messageConsent, outbox } from '../_shared/tables';

/** Place in the inbox, newest first. */
export interface InboxCursor {
  at: string;
  id: string;
}

export const inboxKey = ({ at, id }: { at: Date; id: string }): InboxCursor => ({
  at: at.toISOString(),
  id,
});

const shown = {
  id: inbox.id,
  kind: inbox.kind,
  title: inbox.title,
  body: inbox.body,
  subject: inbox.subject,
  page: inbox.page,
  at: inbox.at,
  readAt: inbox.readAt,
};

export const inboxOf = (db: Db, personId: string, cursor: InboxCursor | undefined, limit: number) =>
  db
    .select(shown)
    .from(inbox)
    .where(
      and(
        eq(inbox.personId, personId),
        cursor && sql`(${inbox.at}, ${inbox.id}) < (${cursor.at}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(desc(inbox.at), desc(inbox.id))
    .limit(limit);

/** How many are unread, counted no further than a hundred. */
export async function unreadOf(db: Db, personId: string): Promise<number> {
  const some = db
    .select({ id: inbox.id })
    .from(inbox)
    .where(and(eq(inbox.personId, personId), isNull(inbox.readAt)))
    .limit(100)
    .as('some');
  const [found] = await db.select({ unread: count().mapWith(Number) }).from(some);
  return found?.unread ?? 0;
}

/** Marks one message as read, or all that had come by an instant. @returns how many were unread */
export async function markRead(
  db: Db,
  personId: string,
  which: { id: string } | { upTo: Date },
  now: Date,
): Promise<number> {
  const marked = await db
    .update(inbox)
    .set({ readAt: now })
    .where(
      and(
        eq(inbox.personId, personId),
        isNull(inbox.readAt),
        'id' in which ? eq(inbox.id, which.id) : lte(inbox.at, which.upTo),
      ),
    )
    .returning({ id: inbox.id });
  return marked.length;
}

/** What this part holds about a person, for “导出我的资料”. */
export const messagesOf = async (db: Db, personId: string) => ({
  messages: await db
    .select(shown)
    .from(inbox)
    .where(eq(inbox.personId, personId))
    .orderBy(desc(inbox.at)),
  messageConsents: await db
    .select({
      kind: messageConsent.kind,
      answer: messageConsent.answer,
      at: messageConsent.at,
      usedAt: messageConsent.usedAt,
    })
    .from(messageConsent)
    .where(eq(messageConsent.personId, personId))
    .orderBy(desc(messageConsent.at)),
});

/** Without consent WeChat is told nothing more: neither what waits, nor what was allowed ahead. */
export async function stopWeChat(db: Db, personId: string): Promise<void> {
  await db.delete(outbox).where(and(eq(outbox.personId, personId), eq(outbox.state, 'waiting')));
  await db
    .delete(messageConsent)
    .where(
      and(
        eq(messageConsent.personId, personId),
        eq(messageConsent.answer, 'accept'),
        isNull(messageConsent.usedAt),
      ),
    );
}

/** Everything told to a person, and every consent to be told. */
export async function shredMessages(db: Db, personId: string): Promise<void> {
  await db.delete(outbox).where(eq(outbox.personId, personId));
  await db.delete(messageConsent).where(eq(messageConsent.personId, personId));
  await db.delete(inbox).where(eq(inbox.personId, personId));
}
