import { useState } from 'react';
import { go, pathTo } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { useElder } from '@/shared/elder';
import { useServerNow } from '@/shared/time/clock';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { canWait, refusalAt, type Session } from '../sessions';
import { SessionSheet } from './session-sheet';

/** The way from a facility into a booking. 长辈版 asks for the time on a page of its own instead of a sheet. */
export function BookBar({ sessions }: { sessions: readonly Session[] }) {
  const [open, setOpen] = useState(false);
  const elder = useElder((state) => state.elder);
  const now = useServerNow(30_000);
  const { me, waiting } = useMe();
  const apart = sessions.filter(({ mine, inLine }) => mine === null && inLine === null);
  const next = apart.find((one) => !refusalAt(one, 1, now));
  const toWait = apart.find((one) => canWait(refusalAt(one, 1, now)));
  const first = next ?? toWait;
  const begin = (session: string, party: number) => {
    setOpen(false);
    const form = { session, party: String(party) };
    if (me || waiting) go('bookingForm', form);
    else go('signIn', { then: pathTo('bookingForm', form) });
  };
  if (elder && first)
    return (
      <Button kind="pri" block onPress={() => begin(first.id, 1)}>
        {next ? '我要约这里' : '都约满了，我要排队'}
      </Button>
    );
  return (
    <>
      <Button kind={first ? 'pri' : 'default'} block onPress={() => setOpen(true)}>
        {next
          ? `选场次，最近 ${dateWords(next.startsAt)}`
          : toWait
            ? '都约满了，选一场排队'
            : '看看有哪些场次'}
      </Button>
      <SessionSheet
        open={open}
        onClose={() => setOpen(false)}
        sessions={sessions}
        act="下一步，填来的人"
        waitAct="排队，填来的人"
        onDone={begin}
      />
    </>
  );
}
