/** Supporting a story: a leaf sent to it, for the joy of it. It weighs nothing in any result. */

export const supportsADay = 3;

export type SupportRefusal = 'not_shown' | 'gone' | 'three_a_day';

export const supportRefusals: Record<SupportRefusal, string> = {
  not_shown: '这会儿不在展播，叶子先留着。',
  gone: '这个故事撤下了，送不了叶子。',
  three_a_day: `今天的 ${supportsADay} 片叶子送完了，明天再来。`,
};
