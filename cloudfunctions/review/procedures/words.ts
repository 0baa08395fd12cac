import type * as z from 'zod';
import { record } from '../../_shared/audit';
import { newId } from '../../_shared/crypto';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import type { addWordInput, wordsInput } from '../input';
import * as q from '../queries/words';

const pageLength = 50;

/** The words of one kind that the proofreading aid knows. */
export async function words(ctx: MemberContext, input: z.infer<typeof wordsInput>) {
  const { kind, find, cursor } = input;
  const found = await q.wordsOfKind(ctx.db, { kind, find, after: cursor }, pageLength + 1);
  const { page, next } = pageOf(found, pageLength, ({ word }) => word);
  return { words: page, next };
}

/** @throws Refusal when it is on a list already, or what it should be is missing or the same */
export function addWord(ctx: MemberContext, input: z.infer<typeof addWordInput>) {
  const { kind, word } = input;
  const instead = kind === 'sensitive' ? null : input.instead;
  if (instead === '') throw new Refusal('bad_input', '写上该怎么写。', { field: 'instead' });
  if (instead === word)
    throw new Refusal('bad_input', '和原来的一样，改一下。', { field: 'instead' });
  return once(ctx, 'review.addWord', input, async (tx) => {
    const id = newId('wrd');
    const made = { id, kind, word, instead, addedBy: ctx.person.id, addedAt: ctx.now() };
    if (!(await q.addWord(tx, made)))
      throw new Refusal('refused', '这个词已经在单子里了。', { reason: 'listed' });
    await record(tx, ctx, 'review.add-word', id, { kind });
    return { id };
  });
}

export const removeWord = (ctx: MemberContext, input: { id: string }) =>
  once(ctx, 'review.removeWord', input, async (tx) => {
    if (!(await q.removeWord(tx, input.id)))
      throw new Refusal('not_found', '这个词已经不在单子里了，刷新一下。', { reason: 'gone' });
    await record(tx, ctx, 'review.remove-word', input.id);
    return input;
  });
