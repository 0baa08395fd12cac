import type { PictureProps } from './picture-props';

/** A picture with words for it. `label: ''` marks a picture that only decorates. */
export function Picture({ src, label, fit = 'cover', className = '', lazy }: PictureProps) {
  return (
    <img
      className={className}
      src={src}
      alt={label}
      loading={lazy ? 'lazy' : 'eager'}
      draggable={false}
      style={{ objectFit: fit }}
    />
  );
}
