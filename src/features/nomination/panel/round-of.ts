import type { Round } from '@cloud/nomination/rules/panel';

/** A round as a link names it. */
export const roundOf = (typed: string | undefined): Round =>
  typed === 'first' ? 'first' : 'final';
