import { record } from '../../_shared/audit';
import { open } from '../../_shared/crypto';
import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify } from '../../_shared/notify';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import { answeredMessage, closedMessage } from '../word-messages';
import * as q from '../queries/word-desk';
import { addLine, linesOf, wordKey, type WordCursor } from '../queries/words';
import type { WordCloseReason } from '../rules';

const noSuchWord = () => new Refusal('not_found', '没有这个编号，问一下对方，再核对一遍。');

/** What waits for an answer, oldest first; nothing of what was said. */
export async function wordQueue(ctx: MemberContext, cursor: WordCursor | undefined) {
  const limit = 30;
  const found = await q.queue(ctx.db, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, wordKey);
  const words = page.map(({ phoneSealed: _, claimedBy, ...row }) => ({
    ...row,
    mine: claimedBy === ctx.person.id,
  }));
  return { words, next };
}

/** Opens what was said. Opening is written to the log. */
export async function openWord(ctx: MemberContext, by: { id: string } | { number: string }) {
  const found = await q.wordBy(ctx.db, by);
  if (!found) throw noSuchWord();
  await record(ctx.db, ctx, 'word.open', found.id);
  const { phoneSealed, claimedBy, ...row } = found;
  return {
    ...row,
    mine: claimedBy === ctx.person.id,
    phone: phoneSealed === null ? null : open(ctx.keys, phoneSealed, `${row.id}/phone`),
    lines: await linesOf(ctx.db, ctx.keys, row.id),
  };
}

/** Why a move did not go through: somebody else has moved it since. */
async function moved(tx: Db, id: string): Promise<Refusal> {
  const found = await q.wordBy(tx, { id });
  if (!found) return noSuchWord();
  if (found.state === 'claimed')
    return new Refusal('conflict', `${found.holder ?? '同事'}在办这一条，去办别的。`, {
      reason: 'held',
    });
  const why =
    found.endedAt === null ? '这一条没在你手上，先接过来再办。' : '这一条已经办完了，看看别的。';
  return new Refusal('conflict', why, { reason: found.state });
}

export const claimWord = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'account.claimWord', input, async (tx) => {
    if (!(await q.claim(tx, input.id, ctx.person.id))) throw await moved(tx, input.id);
    await record(tx, ctx, 'word.claim', input.id);
    return input;
  });

export const releaseWord = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'account.releaseWord', input, async (tx) => {
    if (!(await q.release(tx, input.id, ctx.person.id))) throw await moved(tx, input.id);
    await record(tx, ctx, 'word.release', input.id);
    return input;
  });

export const answerWord = (ctx: MemberContext, input: { id: string; text: string }) =>
  once(ctx, 'account.answerWord', input, async (tx) => {
    const { id, text } = input;
    const asked = await q.answered(tx, id, ctx.person.id, ctx.now());
    if (!asked) throw await moved(tx, id);
    const post = await q.postTitle(tx, ctx.person.id);
    await addLine(tx, ctx.keys, id, { text, post }, ctx.now());
    await notify(tx, ctx.now(), asked.personId, answeredMessage(id, asked.number, ctx.now()));
    await record(tx, ctx, 'word.answer', id);
    return { id };
  });

export const closeWord = (ctx: MemberContext, input: { id: string; reason: WordCloseReason }) =>
  once(ctx, 'account.closeWord', input, async (tx) => {
    const { id, reason } = input;
    const asked = await q.close(tx, id, ctx.person.id, reason, ctx.now());
    if (!asked) throw await moved(tx, id);
    await notify(tx, ctx.now(), asked.personId, closedMessage(id, asked.number, reason, ctx.now()));
    await record(tx, ctx, 'word.close', id, { reason });
    return { id };
  });
