import type { Message } from '../_shared/message';
import { wordClosedSentences, type WordCloseReason } from './rules';

/** Days for which news of an answer is worth a WeChat message. */
const usefulDays = 30;

/** `298 402`, as it is read out. */
const spaced = (number: string) => `${number.slice(0, 3)} ${number.slice(3)}`;

const about = (id: string, number: string, now: Date) => ({
  kind: 'answer' as const,
  subject: id,
  page: `features/account/pages/my-word/index?id=${id}`,
  usefulUntil: new Date(now.getTime() + usefulDays * 86_400_000),
  wechat: { about: '你跟我们说的话', number: spaced(number), time: now },
});

/** It was answered; it can be once more after it was asked again. */
export function answeredMessage(id: string, number: string, now: Date): Message {
  const { wechat, ...rest } = about(id, number, now);
  return {
    ...rest,
    dedupe: `word-answered:${id}:${now.getTime()}`,
    title: '你说的话有答复了',
    body: `编号 ${spaced(number)}。点开看答复，没说到点子上还可以再问一回。`,
    wechat: { ...wechat, state: '已答复', note: '有答复了，点开看' },
  };
}

/** It was closed without an answer. */
export function closedMessage(
  id: string,
  number: string,
  reason: WordCloseReason,
  now: Date,
): Message {
  const { wechat, ...rest } = about(id, number, now);
  return {
    ...rest,
    dedupe: `word-closed:${id}`,
    title: '你说的话没有办',
    body: `编号 ${spaced(number)}。${wordClosedSentences[reason]}`,
    wechat: { ...wechat, state: '已关闭', note: '没有办，点开看原因' },
  };
}
