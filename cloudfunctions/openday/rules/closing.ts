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

/** Days for which parties of a closed session go before the others in the facility's next one, and to answer. */
export const priorityDays = 7;

/** Hours between 08:00 and 21:00 that a place must leave to answer, or a later session is looked for. */
export const answerHours = 3;

/** The place that makes up for a closed booking, as the person is told of it. */
export type MadeUp =
  | { kind: 'offered'; entryId: string; startsAt: Date; partySize: number; answerBy: Date }
  /** Of those who are booked as soon as there are seats. */
  | { kind: 'booked'; bookingId: string; startsAt: Date }
  /** At the head of its line. */
  | { kind: 'first'; entryId: string; startsAt: Date }
  /** No session yet: it is kept until then. */
  | { kind: 'kept' }
  /** Nothing can be kept for it. */
  | { kind: 'nothing' };
