import { Image } from '@tarojs/components';
import { a11y } from './a11y';
import type { PictureProps } from './picture-props';

/** A picture with words for it. `label: ''` marks a picture that only decorates. */
export function Picture({ src, label, fit = 'cover', className = '', lazy }: PictureProps) {
  return (
    <Image
      className={className}
      src={src}
      mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'}
      lazyLoad={lazy ?? false}
      {...a11y(label === '' ? { hidden: true } : { role: 'img', label })}
    />
  );
}
