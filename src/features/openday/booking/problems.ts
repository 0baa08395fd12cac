import {
  dateOf,
  guardianAge,
  partyProblems,
  visitorProblems,
  type PartyProblem,
} from '@cloud/openday/rules';
import { idProblems } from '@cloud/openday/rules/identity';
import type { Terms } from '@cloud/openday/rules/terms';
import type { Problems } from '@/shared/form/field-id';
import { serverNow } from '@/shared/time/clock';
import { epochOf } from '@/shared/time/wall';
import { peopleOf, type Draft } from './draft';
import type { WantedSession } from './summary';

/** What a session's facility asks for. */
export type Asking = Pick<
  WantedSession,
  'startsAt' | 'minimumAge' | 'idRequired' | 'residentsOnly' | 'notice'
>;

const idsOf = (draft: Draft, asking: Asking) =>
  idProblems(peopleOf(draft).visitors, asking, {
    today: dateOf(serverNow()),
    visit: dateOf(epochOf(asking.startsAt)),
  });

/** What keeps the draft from being sent, by field, in the order of the page. */
export function problemsOf(draft: Draft, asking: Asking, terms: Terms): Problems {
  const found: PartyProblem[] = [
    ...partyProblems({ ...peopleOf(draft), ...terms }, asking.minimumAge),
    ...idsOf(draft, asking),
  ];
  return inOrder([...found, ...termsProblems(terms, asking)]);
}

/** What is not stated or agreed to yet. */
export const termsProblems = (terms: Terms, asking: Asking): PartyProblem[] => [
  ...(asking.residentsOnly && terms.areaId === undefined
    ? [{ field: 'areaId', sentence: '选你在的街镇。都不在的话，这里约不了，看看别的设施。' }]
    : []),
  ...noticeProblem(terms.noticeId, asking),
];

const noticeProblem = (noticeId: string, { notice }: Asking): PartyProblem[] =>
  noticeId === notice.id
    ? []
    : [{ field: 'noticeId', sentence: '看一遍上面的须知，再在这里打个勾。' }];

/** The same where the phone stands already, and the notice too unless more people come. */
export function changeProblems(draft: Draft, asking: Asking, more: boolean): Problems {
  const found = [...visitorProblems(peopleOf(draft), asking.minimumAge), ...idsOf(draft, asking)];
  return inOrder(more ? [...found, ...noticeProblem(draft.noticeRead ?? '', asking)] : found);
}

const ORDER = ['visitors', 'phone', 'areaId', 'guardianConsent', 'noticeId'];

function inOrder(found: readonly PartyProblem[]): Problems {
  const place = (field: string) => ORDER.findIndex((start) => field.startsWith(start));
  const sorted = [...found].sort((a, b) => place(a.field) - place(b.field));
  const problems = new Map<string, string>();
  for (const { field, sentence } of sorted) if (!problems.has(field)) problems.set(field, sentence);
  return problems;
}

const words: Record<string, string> = {
  name: '姓名',
  age: '年龄',
  phone: '手机号',
  guardianConsent: '监护人同意',
  noticeId: '安全须知',
  areaId: '你在的街镇',
  idNumber: '身份证号',
  organisation: '单位名称',
  leader: '带队的人',
  headCount: '人数',
  minors: '未成年人数',
  purpose: '来做啥',
};

/** A field in words: `第 2 位的姓名`. */
export function fieldWords(field: string): string {
  const [head = '', position, part = ''] = field.split('.');
  if (head !== 'visitors') return words[head] ?? '这一项';
  return position === undefined
    ? '来的人'
    : `第 ${Number(position) + 1} 位的${words[part] ?? '资料'}`;
}

/** Whether anybody is so young that a guardian has to agree. */
export const needsGuardian = (draft: Draft): boolean =>
  peopleOf(draft).visitors.some(({ age }) => age !== null && age < guardianAge);
