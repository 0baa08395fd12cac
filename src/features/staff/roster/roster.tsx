import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { dropOpened } from '@/shared/platform/open-file';
import { sessionWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { NotThere } from '@/shared/desk/not-there';
import { PeriodBar } from '../period-bar';
import { SavedBar } from '@/shared/desk/saved-bar';
import type { RosterPage, RosterSession } from './roster-session';
import { RosterSheet } from './roster-sheet';
import './roster.scss';

type Cursor = { startsAt: string; id: string };

const times = [
  { value: 'coming', words: '今天起' },
  { value: 'past', words: '过去 30 天' },
] as const;

/** Sessions whose names can leave as a file, for the gate on paper or to call people. */
export function Roster() {
  const [time, setTime] = useState<'coming' | 'past'>('coming');
  const [chosen, setChosen] = useState<RosterSession>();
  // Back from WeChat's viewer: what was looked at there stays nowhere.
  useDidShow(dropOpened);
  const past = time === 'past';
  const list = usePages<Cursor, RosterPage>({
    place: `roster:${time}`,
    queryKey: ['roster', time],
    ask: (cursor) => client.openday.rosterSessions.query({ past, ...(cursor && { cursor }) }),
  });
  const { failure, more } = list;
  const sessions = list.pages?.flatMap((page) => page.sessions);
  return (
    <Screen title="导出名单" wide paper strip={<SavedBar savedAt={list.savedAt} />}>
      <Section>
        <View className="ui-sub roster-hint">
          名单里有名字和手机号，每导一次记一笔。手机签到用不了，或者要打电话通知，才导。
        </View>
        <PeriodBar label="哪些场次" choices={times} chosen={time} onChoose={setTime} />
        {sessions?.map((session) => (
          <Row
            key={session.id}
            title={session.facilityName}
            sub={`${sessionWords(session.startsAt, session.endsAt)}，${
              session.status === 'cancelled' ? '停办了' : `约了 ${session.expected} 人`
            }`}
            onPress={() => setChosen(session)}
          />
        ))}
        {sessions?.length === 0 && <EmptyState plain title="这段时间没有场次" />}
        {more && (
          <Button kind="quiet" block busy={more.busy} busyWords="正在取" onPress={more.load}>
            看后面的
          </Button>
        )}
      </Section>
      {!sessions && (
        <NotThere
          title="场次没有打开"
          failure={failure}
          busy={list.fetching}
          onRetry={list.refetch}
        />
      )}
      {chosen && <RosterSheet session={chosen} onClose={() => setChosen(undefined)} />}
    </Screen>
  );
}
