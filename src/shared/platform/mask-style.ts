import type { CSSProperties } from 'react';

/** A CSS mask as inline style. Taro drops prefixed camel-case names, and WeChat's older engines know the prefix only. */
export function maskStyle(image: string): CSSProperties {
  return { '-webkit-mask-image': image } as CSSProperties;
}
