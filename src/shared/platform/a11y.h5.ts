import type { A11y } from './a11y-words';

type Props = Record<string, string>;

const flag = (value: boolean | undefined) => (value === undefined ? undefined : String(value));

/** Accessibility props for a browser element. `tabindex` is lower case because Taro's elements take raw attributes. */
export function a11y(words: A11y): Props {
  const all: Record<string, string | undefined> = {
    id: words.id,
    role: words.role,
    'aria-label': words.label,
    'aria-hidden': flag(words.hidden),
    'aria-live': words.live,
    'aria-checked': flag(words.checked),
    'aria-selected': flag(words.selected),
    'aria-disabled': flag(words.disabled),
    'aria-expanded': flag(words.expanded),
    'aria-busy': flag(words.busy),
    'aria-modal': flag(words.modal),
    'aria-level': words.level?.toString(),
    'aria-current': words.current,
    'aria-describedby': words.describedBy,
    'aria-labelledby': words.labelledBy,
    tabindex: words.focusable ? '0' : undefined,
  };
  return Object.fromEntries(
    Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
