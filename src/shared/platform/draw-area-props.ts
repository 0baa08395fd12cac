import type { ReactNode } from 'react';

/** A rectangle in parts of what is drawn on: 0 is its left or upper side, 1 the other. */
export interface DrawnArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DrawAreaProps {
  onArea: (area: DrawnArea) => void;
  className?: string;
  children: ReactNode;
}

interface Point {
  x: number;
  y: number;
}

const part = (at: number, from: number, size: number) =>
  Math.min(1, Math.max(0, (at - from) / size));

/** What lies between where a finger came down and where it left; undefined for a mere touch. */
export function areaBetween(
  from: Point,
  to: Point,
  box: { left: number; top: number; width: number; height: number },
): DrawnArea | undefined {
  const [x1, x2] = [part(from.x, box.left, box.width), part(to.x, box.left, box.width)];
  const [y1, y2] = [part(from.y, box.top, box.height), part(to.y, box.top, box.height)];
  const area = {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  return area.width < 0.01 || area.height < 0.01 ? undefined : area;
}
