import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, MouseEvent, SyntheticEvent } from 'react';
import type { LayerProps } from './layer-props';

const CAN_FOCUS = '[tabindex="0"], input, textarea, button, a[href]';
const FRAMES_TO_SETTLE = 20;

/** Safari before 15.4 has no modal dialogs; there the layer opens without holding focus. */
const hasModal = typeof HTMLDialogElement !== 'undefined';

/** Taro's elements move their children while they are upgraded, which drops focus: watch it for some frames. */
function focusFirst(dialog: HTMLDialogElement, framesLeft = FRAMES_TO_SETTLE): void {
  if (!dialog.open || framesLeft === 0) return;
  const active = document.activeElement;
  if (active === dialog || !dialog.contains(active))
    dialog.querySelector<HTMLElement>(CAN_FOCUS)?.focus();
  requestAnimationFrame(() => focusFirst(dialog, framesLeft - 1));
}

/** The browser's own dialog lets Tab out past its last control; here it goes round. */
function goRound(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'Tab') return;
  const all = event.currentTarget.querySelectorAll<HTMLElement>(CAN_FOCUS);
  const stops = Array.from(all).filter((each) => each.offsetParent !== null);
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const [end, start] = event.shiftKey ? [first, last] : [last, first];
  if (document.activeElement !== end) return;
  event.preventDefault();
  start?.focus();
}

/** A modal layer on the browser's own dialog: focus stays inside and comes back, Escape or back closes it. */
export function Layer({ open, ...layer }: LayerProps) {
  return open ? <OpenLayer {...layer} /> : null;
}

function OpenLayer({ onClose, label, place, children }: Omit<LayerProps, 'open'>) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    const before = document.activeElement;
    if (hasModal) dialog.showModal();
    else dialog.setAttribute('open', '');
    focusFirst(dialog);
    return () => {
      if (hasModal) dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`ui-layer ui-layer--${place}`}
      aria-label={label}
      onCancel={(event: SyntheticEvent) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={goRound}
      onClick={(event: MouseEvent) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="ui-layer__panel">{children}</div>
    </dialog>
  );
}
