/** Pure decisions of 三审三校: three reviews by three people, each of whom proofreads too (work plan item 5). */

import type { WithdrawReason } from '../_shared/rules/withdrawal';

export const stages = ['first', 'second', 'final'] as const;
export type Stage = (typeof stages)[number];

export const stageWords: Record<Stage, string> = { first: '初审', second: '复审', final: '终审' };

/** What each of the three looks at and puts their name to. */
export const checks = {
  facts: '事实、时间、数字对得上',
  names: '人名、职务、单位、地名没写错',
  private: '没有涉密、敏感和个人隐私',
  wording: '字句通顺，没有错别字',
  pictures: '图片、视频和说明对得上，没露不该露的',
} as const;
export type Check = keyof typeof checks;

export const returnReasons = {
  facts: '事实要核实',
  names: '人名、职务、单位要改',
  private: '有不该公开的内容',
  wording: '字句要改',
  pictures: '图片、视频要换',
  consent: '本人授权没有或不全',
  other: '别的，见留言',
} as const;
export type ReturnReason = keyof typeof returnReasons;

/** Why something is taken down, as staff choose it. */
export const withdrawChoices: Record<WithdrawReason, string> = {
  asked: '本人要求的',
  wrong: '内容有误，要核实',
  private: '露了个人隐私',
  outdated: '过期了',
};

/** Why a reviewer steps back from a text. */
export const recusalReasons = {
  person: '认识文中的人',
  organisation: '和文中的单位有关系',
  other: '有别的关系，应当回避',
} as const;
export type RecusalReason = keyof typeof recusalReasons;

/** What of the public fields is what, as staff read it; a field without a word goes by its own name. */
const fieldWords: Record<string, string> = {
  name: '姓名',
  unit: '单位',
  post: '岗位',
  kind: '干哪一行',
  area: '街镇',
};
export const fieldWord = (name: string) => fieldWords[name] ?? name;

/** Hours after which a claim lapses: who took a text and went home holds nobody up. */
export const claimHours = 24;

/** Whether a claim of `since` still stands; instants in epoch milliseconds. */
export const claimStands = (since: number, now: number) => now < since + claimHours * 3_600_000;

export interface Signing {
  /** Whether the stage whose turn it is belongs to one of the person's posts. */
  mine: boolean;
  signedBefore: boolean;
  wrote: boolean;
  recused: boolean;
  heldByOther: boolean;
  /** Another could sign this stage, but a later one only this person. */
  neededLater: boolean;
}

export type SigningRefusal = 'stage' | 'wrote' | 'signed_before' | 'recused' | 'later' | 'held';

export const signingRefusals: Record<SigningRefusal, string> = {
  stage: '这一审不归你签，看看收件箱里轮到你的。',
  wrote: '这篇你写过或改过，不能自己审，请换一位。',
  signed_before: '这一稿你已经签过一审，三审要三个人。',
  recused: '这篇你回避了，不能再审。',
  later: '这一审你签了，后头的审就没人能签了。这一审让别的同事签，你留着签后头的。',
  held: '别的同事正在审这篇，等他放回来，或换一篇。',
};

/** Why a reviewer may not sign now, or take the text to sign it; undefined when nothing is in the way. */
export function signingRefusal(s: Signing): SigningRefusal | undefined {
  if (s.wrote) return 'wrote';
  if (s.recused) return 'recused';
  if (s.signedBefore) return 'signed_before';
  if (!s.mine) return 'stage';
  if (s.neededLater) return 'later';
  return s.heldByOther ? 'held' : undefined;
}

export const proofreadingRefusals = {
  wrote: '这篇你写过或改过，自己校自己的不算，请换一位。',
  recused: '这篇你回避了，校对也要换一位。',
  signed_before: '这一稿你已经签过一审，签的时候就校过了，另外的校对请换一位。',
} as const;

/** Why a colleague may not proofread besides the three; undefined when nothing is in the way. */
export function proofreadingRefusal(
  s: Pick<Signing, 'wrote' | 'recused' | 'signedBefore'>,
): keyof typeof proofreadingRefusals | undefined {
  if (s.wrote) return 'wrote';
  if (s.recused) return 'recused';
  return s.signedBefore ? 'signed_before' : undefined;
}

/**
 * Stages that nobody could sign: each needs a person of its own who neither wrote the text nor stepped
 * back. Empty when three can be found.
 * @param reviewers for each stage, who may sign there at all
 * @param left stages still to be signed
 */
export function stagesWithoutPeople(
  reviewers: Record<Stage, readonly string[]>,
  excluded: ReadonlySet<string>,
  left: readonly Stage[] = stages,
): Stage[] {
  const taken = new Map<string, Stage>();
  const place = (stage: Stage, seen: Set<string>): boolean =>
    reviewers[stage].some((person) => {
      if (excluded.has(person) || seen.has(person)) return false;
      seen.add(person);
      const other = taken.get(person);
      if (other !== undefined && !place(other, seen)) return false;
      taken.set(person, stage);
      return true;
    });
  return left.filter((stage) => !place(stage, new Set()));
}

/**
 * Whether somebody has to be left for a later stage: all that is left can be signed by different people, but no
 * longer once this one has signed now.
 * @param excluded whoever wrote it, stepped back or signed already
 */
export function neededLater(
  reviewers: Record<Stage, readonly string[]>,
  excluded: ReadonlySet<string>,
  turn: Stage,
  person: string,
): boolean {
  const left = stages.slice(stages.indexOf(turn));
  return (
    stagesWithoutPeople(reviewers, excluded, left).length === 0 &&
    stagesWithoutPeople(reviewers, new Set([...excluded, person]), left.slice(1)).length > 0
  );
}

export type Freshness = 'fresh' | 'yellow' | 'orange' | 'red';

/** How long nothing was published: 1 working day is yellow, 7 days orange, 14 red (work plan item 5). */
export function freshness(workingDays: number, days: number): Freshness {
  if (days >= 14) return 'red';
  if (days >= 7) return 'orange';
  return workingDays >= 1 ? 'yellow' : 'fresh';
}

/** Working days a stage may take before it is overdue. */
export const stageWorkingDays = 2;
