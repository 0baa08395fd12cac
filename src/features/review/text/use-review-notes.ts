import { useState } from 'react';
import { readDraft, writeDraft } from '@/shared/platform/drafts';
import { removeStored } from '@/shared/platform/storage';
import type { Check } from '@cloud/review/rules';

interface ReviewNotes {
  ticked: Check[];
  remark: string;
}

const blank: ReviewNotes = { ticked: [], remark: '' };

/** What a reviewer ticked and wrote of one text, on the device until it is sent; a new text begins anew. */
export function useReviewNotes(digest: string) {
  const place = `draft:review:${digest.slice(0, 16)}`;
  const [notes, setNotes] = useState(() => ({ ...blank, ...readDraft<ReviewNotes>(place) }));
  const change = (part: Partial<ReviewNotes>) => {
    const next = { ...notes, ...part };
    setNotes(next);
    writeDraft(place, next);
  };
  return { notes, change, drop: () => removeStored(place) };
}
