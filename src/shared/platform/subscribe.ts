import Taro from '@tarojs/taro';
import type { MessageAnswer } from '@cloud/_shared/message';

/** WeChat asks about at most this many templates at once. */
export const askLimit = 3;

export const canAskMessages = true;

const known: readonly string[] = ['accept', 'reject', 'ban', 'filter'] satisfies MessageAnswer[];

/**
 * Lets WeChat ask whether it may send one message of each template; answers by template id. Must be the
 * first thing a tap does, or WeChat refuses to ask. Empty when the question did not come about.
 */
export async function askMessages(
  templateIds: readonly string[],
): Promise<ReadonlyMap<string, MessageAnswer>> {
  try {
    const result = await Taro.requestSubscribeMessage({
      tmplIds: templateIds.slice(0, askLimit),
      entityIds: [],
    });
    const answered = Object.entries(result).filter((pair): pair is [string, MessageAnswer] =>
      known.includes(String(pair[1])),
    );
    return new Map(answered.filter(([id]) => templateIds.includes(id)));
  } catch {
    return new Map();
  }
}
