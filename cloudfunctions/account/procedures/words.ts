import { record } from '../../_shared/audit';
import { open } from '../../_shared/crypto';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import * as q from '../queries/words';
import { plainPhone } from '../../_shared/rules/phone';
import { wordsADay, type WordKind } from '../rules';

const noSuchWord = () => new Refusal('not_found', '找不到这一条，回“我说的话”看看。');

/** Takes in a suggestion, a complaint or a question, and gives the number to ask after it by. */
export const say = (
  ctx: MemberContext,
  input: {
    kind: WordKind;
    text: string;
    phone: string;
    page: string;
    subject?: string | undefined;
  },
) =>
  once(ctx, 'account.say', input, async (tx) => {
    const { kind, text, page, subject = null } = input;
    const phone = plainPhone(input.phone) || null;
    const said = { kind, text, page, subject, phone };
    const made = await q.say(tx, ctx.keys, ctx.person.id, said, wordsADay, ctx.now());
    if (!made)
      throw new Refusal(
        'too_often',
        `今天你已经说了 ${wordsADay} 回，写的都存在这里，明天再来交。急的事打 12345，出事了打 110、119。`,
        { reason: 'five_a_day' },
      );
    await record(tx, ctx, 'word.say', made.id, { kind, page });
    return made;
  });

const shown = <Row extends { phoneSealed: string | null }>({ phoneSealed, ...row }: Row) => ({
  ...row,
  phoneLeft: phoneSealed !== null,
});

export async function myWords(ctx: MemberContext, cursor: q.WordCursor | undefined) {
  const limit = 20;
  const found = await q.wordsOf(ctx.db, ctx.person.id, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, q.wordKey);
  return { words: page.map(shown), next };
}

/** One of the caller's words with everything that was said on it. */
export async function myWord(ctx: MemberContext, id: string) {
  const found = await q.wordOf(ctx.db, ctx.person.id, id);
  if (!found) throw noSuchWord();
  return { ...shown(found), lines: await q.linesOf(ctx.db, ctx.keys, id) };
}

/** Not satisfied with the answer: back to staff, once. */
export const reopenWord = (ctx: MemberContext, input: { id: string; text: string }) =>
  once(ctx, 'account.reopenWord', input, async (tx) => {
    const { id, text } = input;
    if (!(await q.reopen(tx, ctx.person.id, id, ctx.now()))) {
      if (!(await q.wordOf(tx, ctx.person.id, id))) throw noSuchWord();
      throw new Refusal('refused', '这一条不能再问了。还有话说，就新写一条。', {
        reason: 'not_open',
      });
    }
    await q.addLine(tx, ctx.keys, id, { text, post: null }, ctx.now());
    await record(tx, ctx, 'word.reopen', id);
    return { id };
  });

/** Everything the caller said, for “导出我的资料”. */
export async function allWords(ctx: MemberContext) {
  const all = [];
  let cursor: q.WordCursor | undefined;
  do {
    const found = await q.wordsOf(ctx.db, ctx.person.id, cursor, 51);
    const { page, next } = pageOf(found, 50, q.wordKey);
    for (const { phoneSealed, ...row } of page)
      all.push({
        ...row,
        phone: phoneSealed === null ? null : open(ctx.keys, phoneSealed, `${row.id}/phone`),
        lines: await q.linesOf(ctx.db, ctx.keys, row.id),
      });
    cursor = next ?? undefined;
  } while (cursor);
  return all;
}
