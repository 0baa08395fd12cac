import { useState } from 'react';
import type { CallFailure } from '@/shared/api/failure';
import { focusField } from '@/shared/platform/focus';
import { fieldId, type Problems } from './field-id';

/** Whether a problem belongs to what is asked for on this page. */
export type Asked = (field: string) => boolean;

export interface Checked {
  /** What to show beside a field: nothing before it was left, or sending was tried. */
  problem: (field: string) => string | undefined;
  leave: (field: string) => void;
  /** All that stands in the way and is shown. */
  shown: Problems;
  /** True when nothing asked stands in the way; else shows everything and goes to the first. */
  pass: (asked?: Asked) => boolean;
  toFirst: () => void;
}

/** Shows what the shared rules found wrong with a draft, and what the server refused about a field. */
export function useChecked(problems: Problems, refused: CallFailure | undefined): Checked {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [tried, setTried] = useState<Asked>();
  const shown = new Map([...problems].filter(([field]) => left.includes(field) || tried?.(field)));
  if (refused?.field !== undefined && !shown.has(refused.field))
    shown.set(refused.field, refused.message);
  const goTo = (field: string | undefined) => {
    // The words under the field come first, so that they are there when focus arrives.
    if (field !== undefined) setTimeout(() => focusField(fieldId(field)), 50);
  };
  return {
    problem: (field) => shown.get(field),
    leave: (field) => setLeft((before) => (before.includes(field) ? before : [...before, field])),
    shown,
    pass: (asked = () => true) => {
      setTried(() => asked);
      const first = [...problems.keys()].find(asked);
      goTo(first);
      return first === undefined;
    },
    toFirst: () => goTo([...shown.keys()][0]),
  };
}
