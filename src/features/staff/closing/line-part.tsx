import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { Head } from '@/shared/ui/head';
import { Row } from '@/shared/ui/row';
import { ListFrame } from '@/shared/desk/list-frame';
import { partyWords, stateWords, type LineEntry, type LinePage } from './line-words';
import { PromoteSheet } from './promote-sheet';
import './closing.scss';

/** Who waits for a session, in order; free seats can be given to one of them first. */
export function LinePart({ sessionId }: { sessionId: string }) {
  const [chosen, setChosen] = useState<LineEntry>();
  const list = usePages<NonNullable<LinePage['next']>, LinePage>({
    queryKey: ['line-of', sessionId],
    ask: (cursor) => client.openday.lineOf.query(cursor ? { sessionId, cursor } : { sessionId }),
  });
  const left = list.pages?.[0]?.seatsLeft ?? 0;
  return (
    <ListFrame list={list}>
      <Head title="排队的人" aside={<View className="ui-sub">空着 {left} 个位</View>} />
      <View className="ui-sub closing-hint">
        {left > 0
          ? '空位给前头人多的留着。要先给哪一家，点开说明为啥。'
          : '现在没有空位，有人取消就按先后给。'}
      </View>
      {list.pages?.flatMap(({ entries }) =>
        entries.map((entry) => (
          <Row
            key={entry.id}
            title={partyWords(entry)}
            sub={stateWords(entry)}
            onPress={
              entry.status === 'waiting' && entry.partySize <= left
                ? () => setChosen(entry)
                : undefined
            }
          />
        )),
      )}
      {chosen && (
        <PromoteSheet
          entry={chosen}
          onClose={() => setChosen(undefined)}
          onChanged={() => void list.refetch()}
        />
      )}
    </ListFrame>
  );
}
