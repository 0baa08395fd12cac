import { momentWords, sessionWords } from '@/shared/time/words';
import { Head } from '@/shared/ui/head';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { priorityDays } from '@cloud/openday/rules/closing';
import type { ClosingSession } from './closing-types';

interface ReachProps {
  session: ClosingSession;
  /** It is closed: then there is nothing to announce any more. */
  over: boolean;
}

/** Which session it is, whom closing it reaches, and where they are offered a place. */
export function Reach({ session, over }: ReachProps) {
  const { facilityName, startsAt, endsAt, bookings, people, waiting, next } = session;
  return (
    <Section>
      <Head title={facilityName} />
      <Row first icon="clock" title={sessionWords(startsAt, endsAt)} />
      {!over && (
        <>
          <Row
            icon="people"
            title={bookings > 0 ? `约了的 ${bookings} 家，${people} 个人` : '还没有人约'}
            sub={bookings > 0 ? '都会告诉，不算没到' : undefined}
          />
          {waiting > 0 && (
            <Row icon="list" title={`排队的 ${waiting} 家`} sub="都会告诉，不用再等" />
          )}
          <Row
            icon="open"
            title={next ? `从 ${momentWords(next.startsAt)} 那一场接起` : '这里后头没有别的场次'}
            sub={
              next
                ? `先给约了的，那一场没位就往后接`
                : `先加一场再停办，大家马上有位子；不加就留 ${priorityDays} 天，开出来先给他们`
            }
          />
        </>
      )}
    </Section>
  );
}
