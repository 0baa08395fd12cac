import { nearDayWords, spanWords } from '@/shared/time/words';
import { serverNow } from '@/shared/time/clock';
import { Button } from '@/shared/ui/button';
import { Row } from '@/shared/ui/row';
import { Sheet } from '@/shared/ui/sheet';
import { Tag } from '@/shared/ui/tag';
import { keptSessions } from './bundles';
import type { GateSession } from './gate-types';

interface SessionSheetProps {
  sessions: readonly GateSession[];
  current: string;
  more: { busy: boolean; load: () => void } | undefined;
  onChoose: (sessionId: string) => void;
  onClose: () => void;
}

/** Which session this gate is for; today's come first. */
export function SessionSheet({ sessions, current, more, onChoose, onClose }: SessionSheetProps) {
  const now = serverNow();
  const here = new Set(keptSessions(now).map(({ id }) => id));
  return (
    <Sheet open onClose={onClose} title="换一场">
      {sessions.map(({ id, startsAt, endsAt, facilityName, expected, status }, index) => {
        const when = `${nearDayWords(startsAt, now)} ${spanWords(startsAt, endsAt)}`;
        const booked = `约了 ${expected} 人`;
        const word = status === 'cancelled' ? '取消了' : id === current ? '正在签' : undefined;
        return (
          <Row
            key={id}
            first={index === 0}
            strong
            title={when}
            sub={
              <>
                {facilityName} · {booked}
                {here.has(id) && ' · 名单下好了，没网也能签'}
              </>
            }
            trailing={word && <Tag kind={status === 'cancelled' ? 'off' : 'info'}>{word}</Tag>}
            onPress={() => onChoose(id)}
          />
        );
      })}
      {more && (
        <Button block busy={more.busy} busyWords="正在取" onPress={more.load}>
          看后面的场次
        </Button>
      )}
    </Sheet>
  );
}
