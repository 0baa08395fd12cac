import { useState } from 'react';
import { readStored, removeStored, writeStored } from '@/shared/platform/storage';
import type { WordKind } from '@cloud/account/rules';

export interface WordDraft {
  kind: WordKind | null;
  text: string;
  phone: string;
}

const place = 'draft:word';
const blank: WordDraft = { kind: null, text: '', phone: '' };

/** What is being written to us; every change is on the device before the next, and goes once it is sent. */
export function useWordDraft() {
  const [draft, setDraft] = useState(() => ({ ...blank, ...readStored<WordDraft>(place) }));
  const [kept, setKept] = useState(true);
  const change = (part: Partial<WordDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setKept(writeStored(place, next));
  };
  return { draft, kept, change, drop: () => removeStored(place) };
}
