/** Pure decisions about a session's names and phones as a file. Instants are epoch milliseconds. */

/** Days after a visit at which names and phones are shredded. */
export const keepVisitDays = 30;
const day = 86_400_000;

/** What the file is for: it holds no more than that takes. */
export const rosterPurposes = {
  gate: '门口用的纸质名单',
  call: '打电话通知',
} as const;
export type RosterPurpose = keyof typeof rosterPurposes;

/** What each purpose takes, in words. */
export const rosterContents: Record<RosterPurpose, string> = {
  gate: '短码、每个人的名字和年龄，没有手机号',
  call: '短码、每家约的那个人的名字和手机号',
};

export const rosterColumns: Record<RosterPurpose, readonly string[]> = {
  gate: ['短码', '这家几人', '姓名', '年龄', '到了打勾'],
  call: ['短码', '这家几人', '姓名', '手机号', '情况', '打过了打勾'],
};

/** Files with names a person of the staff may take in 24 hours. */
export const rostersADay = 20;

export type RosterRefusal = 'shredded' | 'list_gone' | 'closed' | 'nobody' | 'enough';

export const rosterRefusals: Record<RosterRefusal, string> = {
  shredded: `参观过了 ${keepVisitDays} 天，名字和手机号已经销毁，导不出来了。`,
  list_gone: '这一场散场超过 24 小时，门口不用名单了。要联系人，选“打电话通知”。',
  closed: '这一场停办了，门口用不上名单。要告诉大家，选“打电话通知”。',
  nobody: '这一场还没有人约，等有人约了再导。',
  enough: `一天最多导 ${rostersADay} 份名单，明天再来。急用的话，先用手机签到。`,
};

interface RosterSession {
  endsAt: number;
  status: string;
  /** The gate's own list is no longer there (`rules/gate.ts`). */
  listGone: boolean;
}

const shredsAt = (endsAt: number) => endsAt + keepVisitDays * day;

/** Why a session's names cannot leave for this purpose at all; undefined when they may. */
export function rosterRefusal(
  { endsAt, status, listGone }: RosterSession,
  purpose: RosterPurpose,
  now: number,
): RosterRefusal | undefined {
  if (now > shredsAt(endsAt)) return 'shredded';
  if (purpose === 'call') return undefined;
  if (status === 'cancelled') return 'closed';
  return listGone ? 'list_gone' : undefined;
}

/** The instant by which a file taken for this purpose has to be destroyed. */
export const destroyBy = (endsAt: number, purpose: RosterPurpose) =>
  purpose === 'gate' ? endsAt + day : shredsAt(endsAt);

/** First line of a file with names: who took it, when, for what, and until when it may exist, both in words. */
export const rosterNote = (title: string, purpose: RosterPurpose, taken: string, until: string) =>
  `${title} ${taken} 导出，用途：${rosterPurposes[purpose]}。` +
  `${until} 前必须销毁，不得转给他人、不得作其他用途。`;
