import { View } from '@tarojs/components';
import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';

export type Answered = Replies['openday']['answerMinimum'];

export const answeredWords = ({ answer, moved, closed }: Answered) =>
  answer === 'run'
    ? '定了，照样办'
    : answer === 'cancel'
      ? `定了，停办。约了的 ${closed} 家都告诉了`
      : `定了。挪过去 ${moved} 家${closed > 0 ? `，${closed} 家来不了的按停办算` : ''}，都告诉了`;

interface CallSheetProps {
  outcome: Answered;
  session: string;
  into: string | undefined;
  onClose: () => void;
}

/** Who was booked by phone and reads no message: staff call them one by one. */
export function CallSheet({ outcome, session, into, onClose }: CallSheetProps) {
  const { moved, closed, toCall } = outcome;
  return (
    <Sheet open onClose={onClose} title="定了，还要打电话">
      <View>
        {moved > 0 && `挪过去 ${moved} 家。`}
        {closed > 0 && `停办 ${closed} 家。`}
      </View>
      <Note kind="wait" live>
        有 {toCall.moved + toCall.closed} 家是电话代约的，收不到消息，要一家一家打电话告诉。
      </Note>
      {toCall.moved > 0 && into !== undefined && (
        <Button kind="pri" block onPress={() => go('onBehalf', { session: into })}>
          {`看挪过去的 ${toCall.moved} 家`}
        </Button>
      )}
      {toCall.closed > 0 && (
        <Button
          kind={toCall.moved > 0 ? 'quiet' : 'pri'}
          block
          onPress={() => go('onBehalf', { session })}
        >
          {`看停办的 ${toCall.closed} 家`}
        </Button>
      )}
    </Sheet>
  );
}
