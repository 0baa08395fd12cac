import { View } from '@tarojs/components';
import type { CallFailure } from '../api/failure';
import { Button } from './button';
import { Note } from './note';

interface FailedNoteProps {
  /** What did not open. */
  title: string;
  failure: CallFailure;
  busy: boolean;
  onRetry: () => unknown;
}

/** In place of a part of a page that could not be had. */
export function FailedNote({ title, failure, busy, onRetry }: FailedNoteProps) {
  return (
    <Note kind="bad" title={title}>
      <View>{failure.message}</View>
      <View className="ui-note__act">
        <Button small busy={busy} busyWords="正在打开" onPress={() => void onRetry()}>
          再打开一次
        </Button>
      </View>
    </Note>
  );
}
