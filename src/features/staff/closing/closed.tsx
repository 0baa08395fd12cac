import { back } from '@/routes';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import type { ClosingSession, Outcome } from './closing-types';
import './closing.scss';

/** What closing did. */
export function Closed({ outcome, session }: { outcome: Outcome; session: ClosingSession }) {
  const { bookings, waiting, moved } = outcome;
  const told = bookings + waiting;
  return (
    <Section className="closing-main">
      <Note kind="ok" title="停办了" live>
        {told > 0 ? `告诉了 ${told} 家。` : '没有人约，不用告诉哪个。'}
        {moved > 0 && session.next
          ? `${moved} 家先接到 ${momentWords(session.next.startsAt)} 那一场。`
          : ''}
      </Note>
      <Button block onPress={back}>
        回去看这一周
      </Button>
    </Section>
  );
}
