import { View } from '@tarojs/components';
import { useState } from 'react';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Screen } from '@/shared/ui/screen';
import { ListFrame } from '@/shared/desk/list-frame';
import { SavedBar } from '@/shared/desk/saved-bar';
import { Learnt } from './learnt';
import { Spread } from './spread';
import './ratings.scss';

type Cursor = { startsAt: string; id: string };
type Page = Replies['openday']['feedbackSummary'];

/** How those who came rated each session, latest first. What they wrote opens apart. */
export function Ratings() {
  const list = usePages<Cursor, Page>({
    place: 'ratings',
    queryKey: ['ratings'],
    ask: (cursor) => client.openday.feedbackSummary.query(cursor ? { cursor } : {}),
  });
  const [reading, setReading] = useState<string>();
  const sessions = list.pages?.flatMap((page) => page.sessions) ?? [];
  return (
    <Screen title="参观后的评价" wide paper strip={<SavedBar savedAt={list.savedAt} />}>
      <ListFrame list={list}>
        <View className="ui-sub">只问来了的人，1 到 5 分。提的问题由那个设施的讲解员答。</View>
        {sessions.map(({ id, facilityName, startsAt, came, given, average, counts }) => (
          <View key={id} className="rated">
            <View className="rated__who">
              <View className="ui-b">{facilityName}</View>
              <View className="ui-sub">{momentWords(startsAt)}</View>
              <View className="ui-sub">
                来了 {came} 家，{given === 0 ? '还没有人评' : `${given} 家评了`}
              </View>
            </View>
            {average !== null && <Spread average={average} counts={counts} />}
            {given > 0 && (
              <Button kind="quiet" small onPress={() => setReading(id)}>
                学到了什么
              </Button>
            )}
          </View>
        ))}
        {sessions.length === 0 && <EmptyState plain title="还没有办过的场次" />}
        {reading !== undefined && (
          <Learnt sessionId={reading} onClose={() => setReading(undefined)} />
        )}
      </ListFrame>
    </Screen>
  );
}
