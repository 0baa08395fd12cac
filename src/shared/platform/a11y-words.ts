/** What assistive technology is told about an element, in one vocabulary for both platforms. */
export interface A11y {
  id?: string | undefined;
  role?: string | undefined;
  label?: string | undefined;
  hidden?: boolean | undefined;
  live?: 'polite' | 'assertive' | undefined;
  checked?: boolean | undefined;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  expanded?: boolean | undefined;
  busy?: boolean | undefined;
  modal?: boolean | undefined;
  /** Heading level, 1–6. */
  level?: number | undefined;
  current?: 'page' | 'step' | undefined;
  /** Ids of the elements that describe or name this one; the browser only. */
  describedBy?: string | undefined;
  labelledBy?: string | undefined;
  focusable?: boolean | undefined;
}
