import {
  guardianAge,
  partyProblems,
  visitorProblems,
  type PartyProblem,
} from '@cloud/openday/rules';
import { partyOf, type Draft } from './draft';

export type Problems = ReadonlyMap<string, string>;

/** What keeps the draft from being sent, by field, in the order of the page. */
export function problemsOf(draft: Draft, minimumAge: number | null): Problems {
  const found: PartyProblem[] = [...partyProblems(partyOf(draft), minimumAge)];
  if (!draft.rulesRead)
    found.push({ field: 'rulesRead', sentence: '看一遍上面的要求，再在这里打个勾。' });
  return inOrder(found);
}

/** The same where staff book for somebody and tell them the rules. */
export const forProblems = (draft: Draft, minimumAge: number | null): Problems =>
  inOrder(partyProblems(partyOf(draft), minimumAge));

/** The same where the phone and the rules stand already. */
export const changeProblems = (draft: Draft, minimumAge: number | null): Problems =>
  inOrder(visitorProblems(partyOf(draft), minimumAge));

const ORDER = ['visitors', 'phone', 'guardianConsent', 'rulesRead'];

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
  rulesRead: '参观要求',
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

/** The element that holds a field, for labels, errors and focus. */
export const fieldId = (field: string): string => `book-${field.replace(/\./g, '-')}`;

/** Whether anybody is so young that a guardian has to agree. */
export const needsGuardian = (draft: Draft): boolean =>
  partyOf(draft).visitors.some(({ age }) => age !== null && age < guardianAge);
