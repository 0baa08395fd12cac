/** Why a session is closed, as residents read it. */
export const closingReasons = {
  weather: '天气不好，为了安全这一场取消了。',
  safety: '现场有安全上的原因，这一场取消了。',
  maintenance: '设施要检修，这一场取消了。',
  too_few: '约的人太少，这一场不办了。',
} as const;
export type ClosingReason = keyof typeof closingReasons;

/** The same as staff choose it. */
export const closingChoices: Record<ClosingReason, string> = {
  weather: '天气不好',
  safety: '现场不安全',
  maintenance: '设施检修',
  too_few: '约的人太少',
};

/** Days for which parties of a closed session go before the others in the facility's next one. */
export const priorityDays = 7;
