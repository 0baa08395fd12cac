import type { Replies } from '@/shared/api/client';
import { useKeptDraft } from '@/shared/form/kept-draft';

export type Visited = Replies['openday']['myFeedback'];

export interface FeedbackDraft {
  rating: number | null;
  learnt: string;
  question: string;
}

/** What is being said of a visit, over what was sent before. */
export const useFeedbackDraft = ({ bookingId, rating, learnt, question }: Visited) =>
  useKeptDraft<FeedbackDraft>(`draft:feedback:${bookingId}`, {
    rating,
    learnt: learnt ?? '',
    question: question ?? '',
  });
