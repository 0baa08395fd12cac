import { View } from '@tarojs/components';
import type { IconName } from '../art/icons';
import { iconMask } from '../art/mask';
import { a11y } from '../platform/a11y';
import './icon.scss';

interface IconProps {
  name: IconName;
  /** Side in px; without it the icon grows with 长辈版. */
  size?: number | undefined;
  /** Stroke on the 24 grid. */
  weight?: number | undefined;
  className?: string | undefined;
}

/** A drawing beside words, never instead of them. It takes the colour of the text around it. */
export function Icon({ name, size, weight = 1.7, className = '' }: IconProps) {
  const mask = iconMask(name, weight);
  const side = size === undefined ? {} : { width: `${size}px`, height: `${size}px` };
  return (
    <View
      className={`ui-icon ${className}`}
      style={{ WebkitMaskImage: mask, maskImage: mask, ...side }}
      {...a11y({ hidden: true })}
    />
  );
}
