import { View } from '@tarojs/components';
import type { IconName } from '../art/icons';
import { iconMask } from '../art/mask';
import { a11y } from '../platform/a11y';
import { maskStyle } from '../platform/mask-style';
import { scaledSide } from './scaled-side';
import './icon.scss';

interface IconProps {
  name: IconName;
  /** Side in px before 长辈版 enlarges it; 24 unless given. */
  size?: number | undefined;
  /** Stroke on the 24 grid. */
  weight?: number | undefined;
  className?: string | undefined;
}

/** A drawing beside words, never instead of them. It takes the colour of the text around it. */
export function Icon({ name, size, weight = 1.7, className = '' }: IconProps) {
  const side = size === undefined ? {} : scaledSide(size);
  return (
    <View
      className={`ui-icon ${className}`}
      style={{ ...maskStyle(iconMask(name, weight)), ...side }}
      {...a11y({ hidden: true })}
    />
  );
}
