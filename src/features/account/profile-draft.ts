import { useState } from 'react';
import type { Me } from '@/shared/api/use-me';
import { readStored, removeStored, writeStored } from '@/shared/platform/storage';

export interface ProfileDraft {
  nickname: string;
  areaId: string | null;
}

const place = 'draft:profile';

/** What is being typed about oneself; it outlives a crash and goes once it is saved. */
export function useProfileDraft(me: Me) {
  const [draft, setDraft] = useState<ProfileDraft>(
    () => readStored<ProfileDraft>(place) ?? { nickname: me.nickname ?? '', areaId: me.areaId },
  );
  const change = (part: Partial<ProfileDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    writeStored(place, next);
  };
  return { draft, change, drop: () => removeStored(place) };
}
