import { View } from '@tarojs/components';
import { go } from '@/routes';
import type { CallFailure } from '@/shared/api/failure';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import './refused.scss';

const haveAlready = new Set([
  'duplicate',
  'overlapping',
  'week_limit',
  'in_line',
  'line_limit',
  'no_show',
]);
const otherSession = new Set([
  'too_many',
  'full',
  'queue',
  'closed',
  'not_released',
  'session_cancelled',
]);

interface RefusedProps {
  failure: CallFailure | undefined;
  onChangeSession: () => void;
}

/** Why the booking was not made, with the next step that helps. */
export function Refused({ failure, onChangeSession }: RefusedProps) {
  // What is wrong with a field is said beside it.
  if (!failure || failure.field !== undefined) return null;
  const { message, reason = '' } = failure;
  return (
    <View className="book-refused">
      <Note kind="bad" live>
        {message}
      </Note>
      {haveAlready.has(reason) && (
        <Button kind="default" small className="book-refused__on" onPress={() => go('myBookings')}>
          看我的预约
        </Button>
      )}
      {otherSession.has(reason) && (
        <Button kind="default" small className="book-refused__on" onPress={onChangeSession}>
          换一场
        </Button>
      )}
      {(reason === 'facility_shut' || reason === 'no_show') && (
        <Button kind="default" small className="book-refused__on" onPress={() => go('openday')}>
          看别的设施
        </Button>
      )}
    </View>
  );
}
