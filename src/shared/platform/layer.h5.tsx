import { useEffect, useRef } from 'react';
import type { MouseEvent, SyntheticEvent } from 'react';
import type { LayerProps } from './layer-props';

/** A modal layer on the browser's own dialog: it keeps focus inside, gives it back, and Escape or back closes it. */
export function Layer({ open, onClose, label, place, children }: LayerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return undefined;
    if (!element.open) element.showModal();
    return () => element.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={`ui-layer ui-layer--${place}`}
      aria-label={label}
      onCancel={(event: SyntheticEvent) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event: MouseEvent) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="ui-layer__panel">{children}</div>
    </dialog>
  );
}
