import type { TagKind } from '@/shared/ui/tag';
import type { ConsentState, NominationStatus, ObjectionState } from '@cloud/nomination/rules/moves';

export const statusTags: Record<NominationStatus, TagKind> = {
  submitted: 'wait',
  returned: 'late',
  qualified: 'doing',
  unqualified: 'off',
  shortlisted: 'doing',
  proposed: 'doing',
  honoured: 'done',
  passed_over: 'off',
  struck: 'off',
  withdrawn: 'off',
};

export const consentTags: Record<ConsentState, TagKind> = {
  asked: 'wait',
  given: 'done',
  refused: 'bad',
  taken_back: 'off',
};

export const objectionTags: Record<ObjectionState, TagKind> = {
  objected: 'wait',
  upheld: 'done',
  dismissed: 'off',
};
