import { useKeptDraft } from '@/shared/form/kept-draft';
import type { Check } from '@cloud/review/rules';

interface ReviewNotes {
  ticked: Check[];
  remark: string;
}

/**
 * What somebody ticked and wrote of one text, on the device until it is sent; a new text begins anew.
 * What a reviewer looks at and what a colleague proofreads are two things.
 */
export const useReviewNotes = (as: 'review' | 'proof', digest: string) =>
  useKeptDraft<ReviewNotes>(`draft:${as}:${digest.slice(0, 16)}`, { ticked: [], remark: '' });
