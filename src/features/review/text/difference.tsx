import { View } from '@tarojs/components';
import { fieldWord } from '@cloud/review/rules';
import type { TextDifference } from './opened-text';
import { PictureChanges } from './picture-changes';
import { Pieces } from './pieces';
import './text.scss';

/** What changed: title, fields, body and pictures, in their places. */
export function Difference({ difference }: { difference: TextDifference }) {
  const { title, body, fields, pictures } = difference;
  return (
    <View>
      <View className="rvt__title">
        <Pieces pieces={title} />
      </View>
      {fields.map(({ name, pieces }) => (
        <View key={name} className="rvt__field">
          <View className="ui-sub rvt__name">{fieldWord(name)}</View>
          <Pieces pieces={pieces} />
        </View>
      ))}
      <View className="rvt__body rvt__body--kept">
        <Pieces pieces={body} />
      </View>
      <PictureChanges pictures={pictures} />
    </View>
  );
}
