import type { TagKind } from '@/shared/ui/tag';
import type { GroupState } from '@cloud/openday/rules/group';

export const groupTagKinds: Record<GroupState, TagKind> = {
  applied: 'wait',
  approved: 'done',
  refused: 'bad',
  withdrawn: 'off',
  closed: 'off',
};
