export interface TextEntryProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  onFocus: () => void;
  onBlur: () => void;
  onEnter?: (() => void) | undefined;
  type: 'text' | 'tel' | 'number' | 'digits' | 'password';
  lines: 1 | 'many';
  maxLength: number;
  placeholder?: string | undefined;
  /** The field's name, for assistive technology where no label element can point here. */
  label: string;
  invalid: boolean;
  disabled: boolean;
  required: boolean;
  describedBy?: string | undefined;
  autoComplete?: string | undefined;
}
