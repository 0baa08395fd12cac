import { Text } from '@tarojs/components';
import type { TextPiece } from './opened-text';
import './text.scss';

/** A difference, in line: struck through what went, underlined what came. */
export const Pieces = ({ pieces }: { pieces: readonly TextPiece[] }) => (
  <Text>
    {pieces.map(({ kind, text }, index) => (
      <Text key={index} className={`rvt__piece rvt__piece--${kind}`}>
        {text}
      </Text>
    ))}
  </Text>
);
