/** Objections during 公示: to the panel's secretary alone, and answered. */

export const objectionReasons = {
  facts: '事迹不属实',
  conduct: '有违纪违法或者失信',
  fairness: '评审有不公',
  other: '别的',
} as const;
export type ObjectionReason = keyof typeof objectionReasons;

/** Working days within which an objection is answered. */
export const answerDays = 5;
export const objectionLimit = 1000;

export type ObjectionRefusal = 'not_noticed' | 'objected' | 'own';

export const objectionRefusals: Record<ObjectionRefusal, string> = {
  not_noticed: '只有公示期间、公示名单上的，才在这里提异议。别的事点“有话跟我们说”。',
  own: '这一条是你提的，或者说的是你、你推荐的人，你回避。请管理员另请一位评委会秘书来答复。',
  objected: '这一位你已经提过异议了，答复会发到消息里。',
};
