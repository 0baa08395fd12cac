import { go } from '@/routes';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { seatsLeft } from '@cloud/openday/rules';
import { Acts } from './acts';
import type { Entry } from './entry';
import { useLeave } from './use-leave';
import { useOther } from './use-other';

/** While waiting: leave, or take another session that has seats. */
export function WaitingActs({ entry, now }: { entry: Entry; now: number }) {
  const { ask, busy, failure } = useLeave(entry);
  const other = useOther(entry, true, now);
  return (
    <>
      <Acts>
        <Button kind="quiet" block busy={busy} busyWords="正在退" onPress={() => void ask()}>
          不排了
        </Button>
        {other ? (
          <Button
            kind="pri"
            block
            onPress={() => go('bookingForm', { session: other.id, party: String(entry.partySize) })}
          >
            换有位的场次
          </Button>
        ) : (
          <Button kind="default" block onPress={() => go('openday')}>
            看看别的场次
          </Button>
        )}
      </Acts>
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      {other && !failure && (
        <Note kind="ok">
          同一个地方，{momentWords(other.startsAt)} 那场还有 {seatsLeft(other)}{' '}
          个位。约了那场，这边还接着排。
        </Note>
      )}
    </>
  );
}
