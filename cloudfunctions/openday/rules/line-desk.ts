/** Why staff give free seats out of order, by code: the audit keeps it. */
export const promoteReasons = {
  passed_over: '人多，轮了几回都没轮上',
  needs_care: '家里有人行动不便，要照顾',
  our_mistake: '我们弄错过，补给他们',
} as const;
export type PromoteReason = keyof typeof promoteReasons;

export type PromoteRefusal = 'not_waiting' | 'no_room' | 'restricted' | 'too_late';

/** What a planner reads when seats cannot be given out of order, with what to do next. */
export const promoteRefusals: Record<PromoteRefusal, string> = {
  not_waiting: '这一家已经没在等了，刷新一下再看。',
  no_room: '空位不够这一家坐，等有人取消再给，或者先给人少的。',
  restricted: '这一家有两次约了没来，现在约不了这里，给下一家吧。',
  too_late: '现在给不了这一家，多半是离参观太近，来不及等回话。',
};
