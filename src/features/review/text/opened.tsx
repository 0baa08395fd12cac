import { View } from '@tarojs/components';
import { EmptyState } from '@/shared/ui/empty-state';
import { ConsentWord } from './consent-word';
import { EditorPart } from './editor-part';
import { Heading } from './heading';
import type { OpenedText } from './opened-text';
import { Reading } from './reading';
import { Records } from './records';
import { ReviewPart } from './review-part';
import './text.scss';

/** A text with what can be done with it now, and what was done. */
export function Opened({ text }: { text: OpenedText }) {
  const { version } = text;
  return (
    <View>
      <Heading text={text} />
      <View className="rvt__panes">
        <View className="rvt__reading">
          {version ? (
            <Reading publicationId={text.id} version={version} />
          ) : (
            <EmptyState plain title="还没送审" body="编辑改好了送审，这里就看得到。" />
          )}
        </View>
        <View className="rvt__work">
          {text.kind === 'nomination' && <ConsentWord id={text.subjectId} />}
          <ReviewPart text={text} />
          <EditorPart text={text} />
          <Records records={text.records} />
        </View>
      </View>
    </View>
  );
}
