import { View } from '@tarojs/components';
import { MediaList } from '@/shared/media/media-list';
import { fieldWord } from '@cloud/review/rules';
import { Marked, marksWithin } from './marked';
import type { OpenedVersion, TextMarks } from './opened-text';
import './text.scss';

interface WholeProps {
  content: Pick<OpenedVersion, 'title' | 'body' | 'fields' | 'media'>;
  marks: TextMarks;
}

/** A text as the public would read it, with the machine's marks. */
export function Whole({ content, marks }: WholeProps) {
  const { title, body, fields, media } = content;
  let at = 0;
  const paragraphs = body.split('\n').map((text) => {
    const from = at;
    at += text.length + 1;
    return { text, from };
  });
  return (
    <View>
      <View className="rvt__title">
        <Marked text={title} marks={marks.title} />
      </View>
      {Object.entries(fields).map(([name, value]) => (
        <View key={name} className="rvt__field">
          <View className="ui-sub rvt__name">{fieldWord(name)}</View>
          <Marked text={value} marks={marks.fields[name] ?? []} />
        </View>
      ))}
      <View className="rvt__body">
        {paragraphs.map(({ text, from }) => (
          <View key={from} className="rvt__p">
            <Marked text={text} marks={marksWithin(marks.body, from, from + text.length)} />
          </View>
        ))}
      </View>
      {media.length > 0 && (
        <MediaList
          listed={media}
          words={({ id, caption }) => (
            <Marked text={caption || '没写说明'} marks={marks.captions[id] ?? []} />
          )}
        />
      )}
    </View>
  );
}
