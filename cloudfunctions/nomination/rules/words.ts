import type { ConsentState, NominationStatus, ObjectionState } from './moves';

/** How far a nomination is, as people read it. */
export const statusWords: Record<NominationStatus, string> = {
  submitted: '等资格审核',
  returned: '退回来补',
  qualified: '资格过了',
  unqualified: '没往下走',
  shortlisted: '入围展播',
  proposed: '公示名单',
  honoured: '揭晓了',
  passed_over: '这回没评上',
  struck: '异议成立，拿下了',
  withdrawn: '撤下了',
};

export const consentStateWords: Record<ConsentState, string> = {
  asked: '等本人点头',
  given: '本人同意了',
  refused: '本人不同意',
  taken_back: '本人要求撤下',
};

export const objectionStateWords: Record<ObjectionState, string> = {
  objected: '等答复',
  upheld: '成立',
  dismissed: '不成立',
};
