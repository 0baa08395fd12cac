import type { MessageAnswer } from '@cloud/_shared/message';

export const askLimit = 3;

/** A browser has no WeChat to ask; Taro's stand-in there would say yes to everything. */
export const canAskMessages = false;

export const askMessages = (
  _templateIds: readonly string[],
): Promise<ReadonlyMap<string, MessageAnswer>> => Promise.resolve(new Map());
