import type { WordState } from '@cloud/account/rules';
import type { TagKind } from './ui/tag';

/** The mark of each state of a word. */
export const wordTags: Record<WordState, TagKind> = {
  received: 'wait',
  claimed: 'doing',
  answered: 'done',
  reopened: 'sent',
  closed: 'off',
};

/** A number as it is read out: `482 915`. */
export const numberWords = (number: string) => number.replace(/^(\d{3})/, '$1 ');
