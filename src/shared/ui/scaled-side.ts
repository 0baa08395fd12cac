/** A square of `size` px, larger in 长辈版 like the words beside it. */
export function scaledSide(size: number): { width: string; height: string } {
  const side = `calc(${size}px * var(--icon-scale))`;
  return { width: side, height: side };
}
