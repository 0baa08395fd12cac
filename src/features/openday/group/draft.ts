import { adultAge } from '@cloud/openday/rules';
import { plainDigits } from '@cloud/_shared/rules/phone';
import { groupProblems, type GroupKind, type GroupRequest } from '@cloud/openday/rules/group';
import { termsProblems, type Asking } from '../booking/problems';
import type { Problems } from '@/shared/form/field-id';
import { useKeptDraft } from '@/shared/form/kept-draft';

export interface GroupDraft {
  kind: GroupKind;
  organisation: string;
  leader: string;
  phone: string;
  /** As typed. */
  headCount: string;
  minors: string;
  purpose: string;
  guardianConsent: boolean;
  /** The safety notice that was ticked. */
  noticeRead: string | null;
  /** Where the organisation belongs. */
  areaId: string | null;
}

const blank: GroupDraft = {
  kind: 'school',
  organisation: '',
  leader: '',
  phone: '',
  headCount: '',
  minors: '',
  purpose: '',
  guardianConsent: false,
  noticeRead: null,
  areaId: null,
};

/** What a group asks for, as typed so far; it stays for the next session where this one was refused. */
export const useGroupDraft = () => useKeptDraft('draft:group', blank);

const countOf = (typed: string) => {
  const plain = plainDigits(typed).trim();
  return /^\d{1,3}$/.test(plain) ? Number(plain) : Number.NaN;
};

export function requestOf(draft: GroupDraft): GroupRequest {
  const { kind, organisation, leader, phone, purpose } = draft;
  const minors = draft.minors.trim() === '' ? 0 : countOf(draft.minors);
  const guardianConsent = minors > 0 && draft.guardianConsent;
  const headCount = countOf(draft.headCount);
  const terms = {
    noticeId: draft.noticeRead ?? '',
    ...(draft.areaId !== null && { areaId: draft.areaId }),
  };
  return {
    kind,
    organisation,
    leader,
    phone,
    purpose,
    headCount,
    minors,
    guardianConsent,
    ...terms,
  };
}

/** What keeps it from being sent, by field, in the order of the page. */
export const groupDraftProblems = (draft: GroupDraft, asking: Asking): Problems =>
  new Map(
    [...groupProblems(requestOf(draft)), ...termsProblems(requestOf(draft), asking)].map(
      ({ field, sentence }) => [field, sentence],
    ),
  );

export const labels = {
  organisation: '单位名称',
  leader: '带队的人',
  phone: '带队人的手机号',
  headCount: '一共几个人',
  minors: `里头不满 ${adultAge} 岁的几个`,
  guardianConsent: '监护人同意',
  purpose: '来做啥',
} as const;
