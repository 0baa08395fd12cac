/** Pure decisions about sessions too few people have booked. Instants are epoch milliseconds. */

const hour = 3_600_000;

/** Staff are asked this long before the session. */
export const askBefore = 48 * hour;
/** Whoever was moved may cancel without a mark for at least this long after being told. */
export const freeAfterMerge = 24 * hour;

/** What staff may do, as they choose it. */
export const minimumAnswers = {
  run: '照样办',
  merge: '并到另一场',
  cancel: '不办了',
} as const;
export type MinimumAnswer = keyof typeof minimumAnswers;

/** Until when a party that was moved at `now` cancels without a mark: its old deadline or a day, the later. */
export const freeUntil = (cancelUntil: number, now: number) =>
  Math.max(cancelUntil, now + freeAfterMerge);

export type MinimumRefusal =
  'not_asked' | 'answered' | 'enough' | 'no_target' | 'target_shut' | 'line' | 'no_room';

/** What the planner reads. */
export const minimumRefusals: Record<MinimumRefusal, string> = {
  not_asked: '这一场没有等着定的事，刷新一下再看。',
  answered: '这一场同事刚刚定过了，刷新一下再看。',
  enough: '人够了，照常办就是，不用定了。',
  no_target: '选一场并过去。',
  target_shut: '那一场现在不能并了，换一场，或者选别的办法。',
  line: '那一场有人在排队，空位先给他们。换一场，或者选别的办法。',
  no_room: '那一场装不下这么多人，一个都没动。换一场，或者选别的办法。',
};
