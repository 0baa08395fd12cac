import { useKeptDraft } from '@/shared/form/kept-draft';
import type { WordKind } from '@cloud/account/rules';

export interface WordDraft {
  kind: WordKind | null;
  text: string;
  phone: string;
}

/** What is being written to us. */
export const useWordDraft = () =>
  useKeptDraft<WordDraft>('draft:word', { kind: null, text: '', phone: '' });
