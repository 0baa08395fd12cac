import type { CSSProperties } from 'react';

/** A CSS mask as inline style. */
export function maskStyle(image: string): CSSProperties {
  return { WebkitMaskImage: image, maskImage: image };
}
