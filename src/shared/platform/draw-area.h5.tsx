import { useRef } from 'react';
import { areaBetween, type DrawAreaProps } from './draw-area-props';

/** A ground to draw rectangles on with a finger or a mouse; the page below does not scroll meanwhile. */
export function DrawArea({ onArea, className = '', children }: DrawAreaProps) {
  const from = useRef<{ x: number; y: number }>(undefined);
  return (
    <div
      className={className}
      style={{ touchAction: 'none', cursor: 'crosshair' }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerUp={(event) => {
        const start = from.current;
        from.current = undefined;
        if (!start) return;
        const to = { x: event.clientX, y: event.clientY };
        const area = areaBetween(start, to, event.currentTarget.getBoundingClientRect());
        if (area) onArea(area);
      }}
    >
      {children}
    </div>
  );
}
