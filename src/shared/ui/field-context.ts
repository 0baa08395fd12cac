import { createContext } from 'react';

/** What a field tells the entry inside it. */
export interface FieldWords {
  id: string;
  label: string;
  invalid: boolean;
  required: boolean;
  describedBy: string | undefined;
}

export const FieldContext = createContext<FieldWords | undefined>(undefined);
