import { record } from '../_shared/audit';
import { newId } from '../_shared/crypto';
import { once } from '../_shared/idempotency';
import type { MessageAnswer, MessageKind } from '../_shared/message';
import { pageOf } from '../_shared/page';
import { messageConsent } from '../_shared/tables';
import { templateIds } from '../_shared/templates';
import type { MemberContext } from '../_shared/trpc';
import { inboxKey, inboxOf, markRead, unreadOf, type InboxCursor } from './inbox';

interface Answer {
  kind: MessageKind;
  templateId: string;
  answer: MessageAnswer;
}

/**
 * Keeps what WeChat's question was answered with. An answer about a template that is no longer in use
 * can serve no message and is left out.
 */
export const allowMessages = (ctx: MemberContext, input: { answers: Answer[] }) =>
  once(ctx, 'account.allowMessages', input, async (tx) => {
    const inUse = templateIds();
    const kept = input.answers.filter(({ kind, templateId }) => inUse[kind] === templateId);
    const common = { personId: ctx.person.id, at: ctx.now() };
    if (kept.length > 0)
      await tx
        .insert(messageConsent)
        .values(kept.map((each) => ({ id: newId('mco'), ...common, ...each })));
    const accepted = kept.filter(({ answer }) => answer === 'accept').length;
    await record(tx, ctx, 'messages.allow', ctx.person.id, { asked: kept.length, accepted });
    return { accepted };
  });

/** Newest first, with how many are unread. */
export async function inbox(ctx: MemberContext, cursor: InboxCursor | undefined) {
  const limit = 20;
  const found = await inboxOf(ctx.db, ctx.person.id, cursor, limit + 1);
  const { page: messages, next } = pageOf(found, limit, inboxKey);
  return { messages, unread: await unreadOf(ctx.db, ctx.person.id), next };
}

/** Marks one message read, or all the person has been shown: what came since stays unread. */
export const readInbox = (ctx: MemberContext, input: { id: string } | { upTo: string }) =>
  once(ctx, 'account.readInbox', input, async (tx) => {
    const which = 'id' in input ? input : { upTo: new Date(input.upTo) };
    const read = await markRead(tx, ctx.person.id, which, ctx.now());
    if (read > 0) await record(tx, ctx, 'messages.read', ctx.person.id, { messages: read });
    return { read };
  });
