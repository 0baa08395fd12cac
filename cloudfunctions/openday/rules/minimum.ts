/** Pure decisions about sessions too few people have booked. Instants are epoch milliseconds. */

const hour = 3_600_000;

/** Staff are asked this long before the session. */
export const askBefore = 48 * hour;
/**
 * Whoever was moved may cancel without a mark for at least this long after being told; no session that
 * begins sooner takes anybody in.
 */
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
  | 'not_asked'
  | 'answered'
  | 'enough'
  | 'no_target'
  | 'target_shut'
  | 'too_soon'
  | 'line'
  | 'no_room';

/** What the planner reads. */
export const minimumRefusals: Record<MinimumRefusal, string> = {
  not_asked: '这一场没有等着定的事，刷新一下再看。',
  answered: '这一场同事刚刚定过了，刷新一下再看。',
  enough: '人够了，照常办就是，不用定了。',
  no_target: '选一场并过去。',
  target_shut: '那一场现在不能并了，换一场，或者选别的办法。',
  too_soon: '那一场不到一天就开了，约了的人来不及晓得。换一场，或者选别的办法。',
  line: '那一场有人在排队，空位先给他们。换一场，或者选别的办法。',
  no_room: '那一场装不下这么多人，一个都没动。换一场，或者选别的办法。',
};

export interface Moving {
  pool: 'public' | 'group' | 'staff';
  partySize: number;
}

/** Seats that parties take when they are moved: a group keeps sitting on groups' seats, the others on everybody's. */
export function seatsMoved(parties: readonly Moving[]) {
  const of = (group: boolean) =>
    parties.reduce((sum, one) => sum + ((one.pool === 'group') === group ? one.partySize : 0), 0);
  return { group: of(true), public: of(false) };
}

/**
 * Whether moved parties fit a session; groups within their own share until it was opened to everybody.
 * @param left seats anybody may have there
 * @param ofGroups seats left in the groups' share, or null once it was opened
 */
export const fits = (
  seats: { group: number; public: number },
  left: number,
  ofGroups: number | null,
) =>
  ofGroups === null
    ? seats.group + seats.public <= left
    : seats.group <= ofGroups && seats.public <= left;
