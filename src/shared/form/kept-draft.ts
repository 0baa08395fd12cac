import { useState } from 'react';
import { readStored, removeStored, writeStored } from '@/shared/platform/storage';
import { serverNow } from '@/shared/time/clock';

/** A draft of which every change is on the device before the next; it goes when it was sent. */
export function useKeptDraft<Draft extends object>(place: string, blank: Draft) {
  type Kept = Draft & { savedAt: number | null };
  const [draft, setDraft] = useState<Kept>(() => ({
    savedAt: null,
    ...blank,
    ...readStored<Kept>(place),
  }));
  const [kept, setKept] = useState(true);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part, savedAt: serverNow() };
    setDraft(next);
    setKept(writeStored(place, next));
  };
  return { draft, kept, change, drop: () => removeStored(place) };
}
