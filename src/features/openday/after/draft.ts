import { useState } from 'react';
import type { Replies } from '@/shared/api/client';
import { readStored, removeStored, writeStored } from '@/shared/platform/storage';

export type Visited = Replies['openday']['myFeedback'];

export interface FeedbackDraft {
  rating: number | null;
  learnt: string;
  question: string;
}

/** What is being said of a visit: on the device with every change, over what was sent before. */
export function useFeedbackDraft(visit: Visited) {
  const place = `draft:feedback:${visit.bookingId}`;
  const [draft, setDraft] = useState<FeedbackDraft>(() => ({
    rating: visit.rating,
    learnt: visit.learnt ?? '',
    question: visit.question ?? '',
    ...readStored<FeedbackDraft>(place),
  }));
  const change = (part: Partial<FeedbackDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    writeStored(place, next);
  };
  return { draft, change, drop: () => removeStored(place) };
}
