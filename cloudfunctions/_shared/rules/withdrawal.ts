/** Why something public was taken down: the sentence that stands in its place, in every domain. */
export const withdrawReasons = {
  asked: '应本人要求撤下',
  wrong: '内容有误，撤下核实',
  private: '涉及个人隐私，已撤下',
  outdated: '内容过期，已撤下',
} as const;
export type WithdrawReason = keyof typeof withdrawReasons;

/** Reasons for somebody's sake: what is taken down for one of them is not kept. */
export const forSomebody = ['private', 'asked'] as const satisfies readonly WithdrawReason[];
/** Words and pictures of what was taken down for somebody's sake are kept so long for a corrected text; days. */
export const keepWithdrawnDays = 30;
