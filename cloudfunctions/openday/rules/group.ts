/** Pure decisions about groups that come together. */
import {
  adultAge,
  guardianAge,
  phoneProblem,
  visitorProblems,
  type PartyProblem,
  type Visitor,
} from '../rules';
import { plainDigits } from '../../_shared/rules/phone';

export const groupKinds = {
  school: '学校',
  community: '社区、居委会',
  company: '企业',
  other: '别的单位',
} as const;
export type GroupKind = keyof typeof groupKinds;

/** People a group has; fewer book for themselves. */
export const groupSize = { least: 6, most: 60 } as const;
/** At least one adult for so many under 18. */
export const minorsPerAdult = 10;
export const purposeLimit = 200;
export const organisationLimit = 40;

export const groupStates = {
  applied: '等答复',
  approved: '批了',
  refused: '没批',
  withdrawn: '撤回了',
  closed: '没办成',
} as const;
export type GroupState = keyof typeof groupStates;

/** Why staff do not approve, as they choose it. */
export const groupRefusalChoices = {
  no_room: '位子装不下',
  unsuitable: '这里不适合这样的团',
  unclear: '申请写得不清楚',
  other_day: '那天另有安排',
} as const;
export type GroupRefusalReason = keyof typeof groupRefusalChoices;

/** The same as the applicant reads it, with what to do next. */
export const groupRefusalSentences: Record<GroupRefusalReason, string> = {
  no_room: '这一场留给团体的位子装不下你们这么多人。少来几个，或者换一场再申请。',
  unsuitable: '这个设施的参观路线不适合你们这样的团，换个设施再申请。',
  unclear: '来的单位、人数或者来做啥没写清楚，补清楚了再申请一次。',
  other_day: '那天设施另有安排，接待不了团体，换一场再申请。',
};

/** Why an application ended without anybody's decision. */
export const groupClosedSentences = {
  session_closed: '这一场不办了，申请跟着作废。看看别的场次。',
  shares_opened: '到了给团体留位子的截止时间，还没来得及批，位子放给大家了。换一场早点申请。',
  account_deleted: '账号注销了。',
} as const;
export type GroupClosedFor = keyof typeof groupClosedSentences;

export type GroupRefusal =
  | 'no_share'
  | 'applications_closed'
  | 'applied'
  | 'share_short'
  | 'list_short'
  | 'decided'
  | 'leader_clash'
  | 'ids_asked';

/** What is read when something about a group is not possible; `seats` are those its share still has. */
export const groupRefusals: Record<GroupRefusal, (seats: number) => string> = {
  no_share: () => '这一场没有给团体留位子，换一场，或者 5 个人一张单分开约。',
  applications_closed: () =>
    '这一场给团体留的位子已经放给大家了，换一场申请，或者 5 个人一张单分开约。',
  applied: () => '这一场你已经申请过了，在“我的预约”里能看到。',
  share_short: (seats) =>
    seats > 0
      ? `这一场留给团体的位子只剩 ${seats} 个，装不下这么多人。`
      : '这一场留给团体的位子已经没有了。',
  list_short: () => '名单还没交齐，一个人一个名字，交齐了才能批。',
  decided: () => '这份申请已经有结果了，刷新一下再看。',
  ids_asked: () => '这里每个人都要登记身份证号，不收团体名单。5 个人一张单分开约，各填各的。',
  leader_clash: () => '带队的人这个时间另有预约，或者这一周已经约了两场，先请他取消一场。',
};

export interface GroupDetails {
  organisation: string;
  leader: string;
  phone: string;
  purpose: string;
}

export interface GroupRequest extends GroupDetails {
  kind: GroupKind;
  headCount: number;
  minors: number;
  /** The organisation has the consent of the children's guardians. */
  guardianConsent: boolean;
  /** The safety notice that was shown and agreed to. */
  noticeId: string;
  /** Sub-district the organisation belongs to, where a facility is for residents only. */
  areaId?: string | undefined;
}

const problem = (field: string, sentence: string | undefined): PartyProblem[] =>
  sentence === undefined ? [] : [{ field, sentence }];

const lengthProblem = (text: string, most: number, empty: string) => {
  const length = [...text.trim()].length;
  if (length < 2) return empty;
  return length > most ? `太长了，最多 ${most} 个字。` : undefined;
};

const adultsProblem = (people: number, minors: number) => {
  const needed = Math.max(1, Math.ceil(minors / minorsPerAdult));
  return people - minors < needed
    ? `${minorsPerAdult} 个未成年人至少要 1 个大人带，你们要有 ${needed} 个大人。`
    : undefined;
};

const sizeProblem = (people: number) =>
  Number.isInteger(people) && people >= groupSize.least && people <= groupSize.most
    ? undefined
    : `团体是 ${groupSize.least} 到 ${groupSize.most} 个人；少于 ${groupSize.least} 个人直接约。`;

/** Everything that keeps an application from being sent, each beside its field; empty when it is fine. */
export function groupProblems(asked: GroupRequest): PartyProblem[] {
  const { organisation, leader, phone, purpose, headCount, minors, guardianConsent } = asked;
  const size = sizeProblem(headCount);
  const [wrongLeader] = visitorProblems(
    { visitors: [{ name: leader, age: null }], guardianConsent: true },
    null,
  );
  const count =
    !Number.isInteger(minors) || minors < 0
      ? '填个数，没有就填 0。'
      : adultsProblem(headCount, minors);
  return [
    ...problem(
      'organisation',
      lengthProblem(organisation, organisationLimit, '写一下单位的名字。'),
    ),
    ...problem('leader', wrongLeader?.sentence),
    ...problem('phone', phoneProblem(phone)),
    ...problem('headCount', size),
    ...problem('minors', size === undefined ? count : undefined),
    ...problem(
      'guardianConsent',
      minors > 0 && !guardianConsent ? '有未成年人，要单位收齐监护人的同意。' : undefined,
    ),
    ...problem('purpose', lengthProblem(purpose, purposeLimit, '写一句来做啥，我们好安排讲解。')),
  ];
}

/**
 * What is wrong with a group's list of names: somebody's name or age beside the row, the rest under
 * `visitors`. Every head needs a name. A group that was booked may become smaller than one that applies.
 */
export function groupListProblems(
  visitors: readonly Visitor[],
  { headCount, guardianConsent }: Pick<GroupRequest, 'headCount' | 'guardianConsent'>,
  minimumAge: number | null,
): PartyProblem[] {
  const rows = visitorProblems({ visitors, guardianConsent }, minimumAge).filter(({ field }) =>
    /^visitors\.\d+\.(name|age)$/.test(field),
  );
  const [first] = visitors.slice(0, 1);
  const minors = visitors.filter(({ age }) => age !== null).length;
  const young = visitors.some(({ age }) => age !== null && age < guardianAge);
  const whole =
    visitors.length < headCount
      ? `名单还差 ${headCount - visitors.length} 个人，一个人一个名字。`
      : visitors.length > headCount
        ? `名单多了 ${visitors.length - headCount} 个人，跟人数对上。`
        : visitors.length > groupSize.most
          ? `一个团最多 ${groupSize.most} 个人。`
          : adultsProblem(visitors.length, minors);
  return [
    ...(first === undefined || first.age === null
      ? []
      : problem('visitors.0.age', '头一位写带队的大人，年龄空着。')),
    ...rows,
    ...problem('visitors', whole),
    ...problem(
      'guardianConsent',
      young && !guardianConsent
        ? `有不满 ${guardianAge} 岁的孩子，要单位收齐监护人的同意。`
        : undefined,
    ),
  ];
}

export interface WrittenList {
  visitors: Visitor[];
  /** Which line of the text each stands on, from 1. */
  lines: number[];
}

/** A list as typed or pasted: one person a line, an age after the name of whoever is under 18. */
export function listOf(text: string): WrittenList {
  const visitors: Visitor[] = [];
  const lines: number[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const plain = plainDigits(line)
      .replace(/^\s*\d+\s*[.、．:：)）\s]\s*/, '')
      .replace(/[,，、;；\t]+/g, ' ')
      .trim();
    if (plain === '') return;
    const [, name = plain, years] = /^(.*?)\s*(\d{1,3})\s*周?岁?$/.exec(plain) ?? [];
    const age = years === undefined || Number(years) >= adultAge ? null : Number(years);
    visitors.push({ name: name.trim(), age });
    lines.push(index + 1);
  });
  return { visitors, lines };
}

export const textOf = (visitors: readonly Visitor[]): string =>
  visitors.map(({ name, age }) => (age === null ? name : `${name} ${age}`)).join('\n');
