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
import { categories, seatsLeft, type BookingRefusal } from '@cloud/openday/rules';
import { canWait, refusalAt, refusalWords, type Session } from '../sessions';
import './session-row.scss';

interface SessionRowProps {
  session: Session;
  now: number;
  /** Seats shown are from a kept copy, so no booking can start from them. */
  stale: boolean;
}

/** One session of the day: when, where, how full, and what can be done about it. */
export function SessionRow({ session, now, stale }: SessionRowProps) {
  const { startsAt, endsAt, facilityName, areaName, capacity, category } = session;
  const left = seatsLeft(session);
  const where = [placeWords(areaName), categories[category]].filter(Boolean).join(' · ');
  const state = refusalAt(session, 1, now);
  return (
    <SessionLine
      startsAt={startsAt}
      endsAt={endsAt}
      title={facilityName}
      where={where}
      act={<SessionAct session={session} state={state} stale={stale} />}
      onPress={() => go('facility', { id: session.facilityId })}
    >
      {state === 'not_released' || state === 'closed' ? (
        <View className="ui-sub">{refusalWords(state, session)}</View>
      ) : (
        <Seats
          left={state ? 0 : left}
          total={capacity}
          words={state ? refusalWords(state, session) : `余 ${left} 个`}
        />
      )}
    </SessionLine>
  );
}

interface SessionActProps {
  session: Session;
  state: BookingRefusal | undefined;
  stale: boolean;
}

function SessionAct({ session, state, stale }: SessionActProps) {
  const { me, waiting } = useMe();
  const { id, mine, inLine, facilityName, startsAt } = session;
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
  if (inLine !== null)
    return (
      <Press
        className="ses__mine"
        role="link"
        label={`${facilityName}，排队中，看排到哪里了`}
        onPress={() => go('waiting', { id: inLine })}
      >
        <Tag kind="queue">排队中</Tag>
      </Press>
    );
  const waits = canWait(state);
  if (state && !waits) return null;
  const act = waits ? '排队' : '预约';
  const book = () => {
    if (me || waiting) go('bookingForm', { session: id });
    else go('signIn', { then: pathTo('bookingForm', { session: id }) });
  };
  return (
    <Button
      kind={waits ? 'default' : 'pri'}
      small
      label={`${act}${facilityName}，${momentWords(startsAt)}`}
      offReason={stale ? '有网再来，余位可能变了' : undefined}
      onPress={book}
    >
      {stale ? '有网再约' : act}
    </Button>
  );
}
