import { View } from '@tarojs/components';
import type { GlyphName } from '../art/glyphs';
import { glyphMask } from '../art/mask';
import { a11y } from '../platform/a11y';
import { maskStyle } from '../platform/mask-style';
import { scaledSide } from './scaled-side';
import './icon.scss';

/** A state's mark. The word beside it carries the meaning. `size` is px before 长辈版 enlarges it. */
export function Glyph({
  name,
  size = 14,
  className = '',
}: {
  name: GlyphName;
  size?: number;
  className?: string;
}) {
  return (
    <View
      className={`ui-icon ${className}`}
      style={{ ...maskStyle(glyphMask(name)), ...scaledSide(size) }}
      {...a11y({ hidden: true })}
    />
  );
}
