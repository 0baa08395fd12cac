import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import type { MemberContext } from '../../_shared/trpc';
import { steppedBack } from '../queries/publications';
import { signingRefusals, type SigningRefusal } from '../rules';

export const noSuchText = () =>
  new Refusal('not_found', '找不到这一篇，回列表刷新一下。', { reason: 'gone' });

export const refuseSigning = (reason: SigningRefusal) =>
  new Refusal('refused', signingRefusals[reason], { reason });

/** @throws Refusal for whoever stepped back from a text: they neither read it nor write at it */
export async function refuseRecused(
  ctx: MemberContext,
  publicationId: string,
  db: Db = ctx.db,
): Promise<void> {
  if (await steppedBack(db, publicationId, ctx.person.id))
    throw new Refusal('refused', '这篇你回避了，看不了，也改不了。回审稿台看别的。', {
      reason: 'recused',
    });
}

/** The text is another one than the reviewer read. */
export const otherText = () =>
  new Refusal('conflict', '这一稿刚换过，重新打开看最新的再签。', { reason: 'other_text' });

/** What it is about may not be public yet. */
export const notCleared = () =>
  new Refusal('refused', '本人的授权还没到，终审先放一放；授权到了再签。', {
    reason: 'not_cleared',
  });
