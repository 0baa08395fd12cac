/** Why something public was taken down: the sentence that stands in its place, in every domain. */
export const withdrawReasons = {
  asked: '应本人要求撤下',
  wrong: '内容有误，撤下核实',
  private: '涉及个人隐私，已撤下',
  outdated: '内容过期，已撤下',
} as const;
export type WithdrawReason = keyof typeof withdrawReasons;
