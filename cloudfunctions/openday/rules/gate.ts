/** What may happen at the gate, and what the guide reads of it. */

export type GateRefusal =
  | 'no_such_ticket'
  | 'other_session'
  | 'cancelled'
  | 'not_yet'
  | 'day_over'
  | 'list_gone'
  | 'taken_back'
  | 'other_post'
  | 'not_in'
  | 'number_taken';

/** What the guide reads when a ticket cannot be let in. */
export const gateRefusals: Record<GateRefusal, string> = {
  no_such_ticket: '这一场没有这张票。核对一下短码，或者是不是别的场次。',
  other_session: '这张票不是这一场的，看看票上的时间和地点。',
  cancelled: '这张票已经取消了，不能进。',
  not_yet: '还没到这一场的日子，当天才能签到。',
  day_over: '这一场的日子已经过了，不能再签到。看看是不是别的场次。',
  list_gone: '这一场散场超过 24 小时，名单已经收走了。要查，请找宣教中心管理员。',
  taken_back: '这一次放行后来撤回了。人要进来，重新核一次。',
  other_post: '你的岗位看不到这一场，请管理员开通了再核。',
  not_in: '这一位那会儿不是“已进”，没什么可撤的。',
  number_taken: '手机里的编号用过了，换个编号再传。',
};

export const undoReasons = {
  wrong_party: '点错人了',
  did_not_enter: '人没进去',
  trial: '试一下的',
} as const;
export type UndoReason = keyof typeof undoReasons;

/** What staff say of a party that two phones let in. `withdrawn`: one of the two was taken back. */
export const conflictResolutions = {
  same_party: '同一拨人',
  wrong_count: '人数不对，记下',
  withdrawn: '有一次撤回了',
} as const;
export type ConflictResolution = keyof typeof conflictResolutions;

/** Why nobody is let in today; undefined on the session's own day. Dates are `YYYY-MM-DD` in Asia/Shanghai. */
export function dayRefusal(day: string, today: string): 'not_yet' | 'day_over' | undefined {
  if (today === day) return undefined;
  return today < day ? 'not_yet' : 'day_over';
}

/** Milliseconds after a session's end for which its list can be seen and worked on. */
const listKept = 24 * 3_600_000;

export const isListGone = (endsAt: number, now: number) => now >= endsAt + listKept;
