import { View } from '@tarojs/components';
import { go, pathTo } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { placeWords } from '@/shared/place-words';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Press } from '@/shared/ui/press';
import { Seats } from '@/shared/ui/seats';
import { SessionLine } from '@/shared/ui/session-line';
import { Tag } from '@/shared/ui/tag';
import { categories, seatsLeft } from '@cloud/openday/rules';
import { refusalAt, refusalWords, type Session } from '../sessions';
import './session-row.scss';

interface SessionRowProps {
  session: Session;
  now: number;
  /** Seats shown are from a kept copy, so no booking can start from them. */
  stale: boolean;
}

/** One session of the day: when, where, how full, and what can be done about it. */
export function SessionRow({ session, now, stale }: SessionRowProps) {
  const { id, startsAt, endsAt, facilityName, areaName, capacity, category } = session;
  const left = seatsLeft(session);
  const where = [placeWords(areaName), categories[category]].filter(Boolean).join(' · ');
  const state = refusalAt(session, 1, now);
  return (
    <SessionLine
      startsAt={startsAt}
      endsAt={endsAt}
      title={facilityName}
      where={where}
      act={<SessionAct session={session} id={id} open={state === undefined} stale={stale} />}
      onPress={() => go('facility', { id: session.facilityId })}
    >
      {state === 'not_released' || state === 'closed' ? (
        <View className="ui-sub">{refusalWords(state, session)}</View>
      ) : (
        <Seats left={left} total={capacity} words={left > 0 ? `余 ${left} 个` : undefined} />
      )}
    </SessionLine>
  );
}

interface SessionActProps {
  session: Session;
  id: string;
  open: boolean;
  stale: boolean;
}

function SessionAct({ session, id, open, stale }: SessionActProps) {
  const { me, waiting } = useMe();
  const { mine, facilityName, startsAt } = session;
  if (mine !== null)
    return (
      <Press
        className="ses__mine"
        role="link"
        label={`${facilityName}，已约上，看入场券`}
        onPress={() => go('ticket', { id: mine })}
      >
        <Tag kind="done">已约上</Tag>
      </Press>
    );
  if (!open) return null;
  const book = () => {
    if (me || waiting) go('bookingForm', { session: id });
    else go('signIn', { then: pathTo('bookingForm', { session: id }) });
  };
  return (
    <Button
      kind="pri"
      small
      label={`预约${facilityName}，${momentWords(startsAt)}`}
      offReason={stale ? '有网再约，余位可能变了' : undefined}
      onPress={book}
    >
      {stale ? '有网再约' : '预约'}
    </Button>
  );
}
