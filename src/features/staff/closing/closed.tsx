import { back, go } from '@/routes';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { priorityDays } from '@cloud/openday/rules/closing';
import type { Outcome } from './closing-types';
import './closing.scss';

/** What closing did. */
export function Closed({ outcome, session }: { outcome: Outcome; session: string }) {
  const { bookings, waiting, moved, kept, groups, toCall } = outcome;
  const told = bookings - toCall + waiting + groups;
  return (
    <Section className="closing-main">
      <Note kind="ok" title="停办了" live>
        {told > 0 ? `告诉了 ${told} 家。` : toCall > 0 ? '' : '没有人约，不用告诉哪个。'}
        {moved > 0 ? `${moved} 家接到了后面的场次。` : ''}
        {kept > 0 ? `${kept} 家还没地方接，留 ${priorityDays} 天，开出新的一场先给他们。` : ''}
      </Note>
      {toCall > 0 && (
        <>
          <Note kind="wait">有 {toCall} 家是电话代约的，收不到消息，要一家一家打电话告诉。</Note>
          <Button kind="pri" block onPress={() => go('onBehalf', { session })}>
            看要给哪些人打电话
          </Button>
        </>
      )}
      <Button block onPress={back}>
        回去看这一周
      </Button>
    </Section>
  );
}
