import type { TagKind } from '@/shared/ui/tag';
import {
  groupClosedSentences,
  groupRefusalSentences,
  groupStates,
  type GroupClosedFor,
  type GroupRefusalReason,
  type GroupState,
} from '@cloud/openday/rules/group';

const kinds: Record<GroupState, TagKind> = {
  applied: 'wait',
  approved: 'done',
  refused: 'bad',
  withdrawn: 'off',
  closed: 'off',
};

/** The state of an application in a few words. */
export const groupTag = ({ status }: { status: GroupState }): { words: string; kind: TagKind } => ({
  words: groupStates[status],
  kind: kinds[status],
});

/** Why an application came to nothing, as the applicant reads it. */
export function whyEnded(status: GroupState, reason: string | null): string | undefined {
  if (status === 'refused') return groupRefusalSentences[reason as GroupRefusalReason];
  return status === 'closed' ? groupClosedSentences[reason as GroupClosedFor] : undefined;
}
