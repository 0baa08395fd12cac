import { Refusal } from '../../_shared/errors';
import { signingRefusals, type SigningRefusal } from '../rules';

export const noSuchText = () =>
  new Refusal('not_found', '找不到这一篇，回列表刷新一下。', { reason: 'gone' });

export const refuseSigning = (reason: SigningRefusal) =>
  new Refusal('refused', signingRefusals[reason], { reason });

/** The text is another one than the reviewer read. */
export const otherText = () =>
  new Refusal('conflict', '这一稿刚换过，重新打开看最新的再签。', { reason: 'other_text' });

/** What it is about may not be public yet. */
export const notCleared = () =>
  new Refusal('refused', '本人的授权还没到，终审先放一放；授权到了再签。', {
    reason: 'not_cleared',
  });
