import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ListFrame } from '@/shared/desk/list-frame';
import { a11y } from '@/shared/platform/a11y';
import { EmptyState } from '@/shared/ui/empty-state';
import { Field } from '@/shared/ui/field';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Press } from '@/shared/ui/press';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { wordKinds, type WordKind } from '@cloud/review/rules/mark';
import { AddWord } from './add-word';
import { useWords } from './use-words';
import { WordRow } from './word-row';
import '../desk/desk.scss';

/** The lists that the proofreading aid goes by: kept by staff, it only marks. */
export function Words() {
  const [kind, setKind] = useState<WordKind>('typo');
  const [find, setFind] = useState('');
  const list = useWords(kind, find.trim());
  return (
    <Screen title="校对词表" wide paper strip={<OfflineBar />}>
      <Section className="rvd">
        <View className="ui-sub">稿子里有这些词，机器会标出来。改不改，由看稿的人定。</View>
        <View className="rvd__views" {...a11y({ role: 'radiogroup', label: '哪一张词表' })}>
          {(Object.keys(wordKinds) as WordKind[]).map((each) => (
            <Press
              key={each}
              role="radio"
              checked={each === kind}
              className={each === kind ? 'rvd__view rvd__view--on' : 'rvd__view'}
              onPress={() => setKind(each)}
            >
              <Text>{wordKinds[each]}</Text>
            </Press>
          ))}
        </View>
        <AddWord key={kind} kind={kind} />
        <Field id="find" label="找一找">
          <TextInput maxLength={20} value={find} onChange={setFind} />
        </Field>
      </Section>
      <View className="rvd">
        <ListFrame list={list}>
          {list.words?.map((each) => (
            <WordRow key={each.id} listed={each} />
          ))}
          {list.words?.length === 0 && <EmptyState plain title="没有这样的词" />}
        </ListFrame>
      </View>
    </Screen>
  );
}
