import { go } from '@/routes';
import { epochOf } from '@/shared/time/wall';
import { Button } from '@/shared/ui/button';
import { Acts } from './acts';
import type { Entry } from './entry';

interface OverActsProps {
  entry: Entry;
  state: Entry['status'];
  now: number;
}

/** The way on from a waiting that is over. */
export function OverActs({ entry, state, now }: OverActsProps) {
  const { bookingId, facilityId, sessionId, partySize } = entry;
  const open = entry.sessionStatus === 'scheduled' && epochOf(entry.bookingClosesAt) > now;
  const again = open && (state === 'left' || state === 'passed');
  const others = (
    <Button kind={again ? 'quiet' : 'pri'} block onPress={() => go('facility', { id: facilityId })}>
      看别的场次
    </Button>
  );
  if (bookingId !== null)
    return (
      <Acts>
        {[
          <Button key="ticket" kind="pri" block onPress={() => go('ticket', { id: bookingId })}>
            看入场券
          </Button>,
        ]}
      </Acts>
    );
  if (!again) return <Acts>{[others]}</Acts>;
  return (
    <Acts>
      {others}
      <Button
        kind="pri"
        block
        onPress={() => go('bookingForm', { session: sessionId, party: String(partySize) })}
      >
        重新排
      </Button>
    </Acts>
  );
}
