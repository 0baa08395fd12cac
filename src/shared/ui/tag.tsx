import { Text, View } from '@tarojs/components';
import { Glyph } from './glyph';
import './tag.scss';

export type TagKind =
  'wait' | 'sent' | 'doing' | 'done' | 'late' | 'bad' | 'info' | 'queue' | 'off';

/** A state: its mark, its word, and only then its colour. */
export function Tag({ kind, children }: { kind: TagKind; children: string }) {
  return (
    <View className={`ui-tag ui-tag--${kind}`}>
      <Glyph name={kind} className="ui-tag__g" />
      <Text>{children}</Text>
    </View>
  );
}
