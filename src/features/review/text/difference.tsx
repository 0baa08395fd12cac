import { View } from '@tarojs/components';
import { Tag, type TagKind } from '@/shared/ui/tag';
import { fieldWord } from '@cloud/review/rules';
import type { TextDifference } from './opened-text';
import { Pieces } from './pieces';
import './text.scss';

const pictureTags: Record<
  TextDifference['pictures'][number]['change'],
  { kind: TagKind; words: string }
> = {
  same: { kind: 'off', words: '没变' },
  added: { kind: 'done', words: '新加的' },
  removed: { kind: 'bad', words: '拿掉了' },
  moved: { kind: 'sent', words: '挪了位置' },
  caption: { kind: 'doing', words: '说明改了' },
};

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
      {pictures.map(({ id, caption, change, was }) => (
        <View key={id} className="rvt__field">
          <Tag kind={pictureTags[change].kind}>{pictureTags[change].words}</Tag>
          <View className="rvt__caption">
            图片：{caption || '没写说明'}
            {was !== undefined && `（原来写的是“${was}”）`}
          </View>
        </View>
      ))}
    </View>
  );
}
