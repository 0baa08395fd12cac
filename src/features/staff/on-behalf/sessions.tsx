import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/routes';
import { sessionWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { PeriodBar } from '../period-bar';
import { SavedBar } from '@/shared/desk/saved-bar';
import { seatWords } from './seat-words';
import { useDeskSessions } from './use-sessions';
import './on-behalf.scss';

const times = [
  { value: 'coming', words: '要办的' },
  { value: 'past', words: '过去 30 天' },
] as const;

/** Which session to book for; those that are over, for whoever calls about one. */
export function DeskSessions() {
  const [time, setTime] = useState<'coming' | 'past'>('coming');
  const past = time === 'past';
  const list = useDeskSessions(past);
  const { sessions, failure, more } = list;
  return (
    <Screen title="电话代约" wide paper strip={<SavedBar savedAt={list.savedAt} />}>
      <Section className="obh">
        <PeriodBar label="哪些场次" choices={times} chosen={time} onChoose={setTime} />
      </Section>
      {!sessions && failure && (
        <FailedState
          title="场次没有打开"
          body={failure.message}
          code={failure.id}
          busy={list.fetching}
          onRetry={() => void list.refetch()}
        />
      )}
      {!sessions && !failure && <Skeleton kind="list" />}
      {sessions && (
        <Section flush className="obh">
          {sessions.length === 0 && (
            <EmptyState
              plain
              title={past ? '过去 30 天没有办过场次' : '没有能约的场次'}
              body={past ? '' : '排好开放周、发布了，场次就在这里。'}
            />
          )}
          {sessions.map((session, index) => (
            <Row
              key={session.id}
              first={index === 0}
              icon="clock"
              strong
              title={session.facilityName}
              sub={
                <>
                  <View>{sessionWords(session.startsAt, session.endsAt)}</View>
                  {!past && <View>{seatWords(session)}</View>}
                </>
              }
              onPress={() => go('onBehalf', { session: session.id })}
            />
          ))}
          {more && (
            <Button kind="quiet" block busy={more.busy} busyWords="正在取" onPress={more.load}>
              看后面的
            </Button>
          )}
        </Section>
      )}
    </Screen>
  );
}
