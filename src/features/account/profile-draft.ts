import type { Me } from '@/shared/api/use-me';
import { useKeptDraft } from '@/shared/form/kept-draft';

export interface ProfileDraft {
  nickname: string;
  areaId: string | null;
}

/** What is being typed about oneself, over what is known. */
export const useProfileDraft = ({ nickname, areaId }: Me) =>
  useKeptDraft<ProfileDraft>('draft:profile', { nickname: nickname ?? '', areaId });
