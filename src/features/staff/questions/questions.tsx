import { View } from '@tarojs/components';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { EmptyState } from '@/shared/ui/empty-state';
import { Screen } from '@/shared/ui/screen';
import { ListFrame } from '@/shared/desk/list-frame';
import { SavedBar } from '@/shared/desk/saved-bar';
import { Question } from './question';
import './questions.scss';

type Cursor = { askedAt: string; id: string };
type Page = Replies['openday']['questions'];

/** What people who came want to know of the guide, oldest first. */
export function Questions() {
  const list = usePages<Cursor, Page>({
    queryKey: ['questions'],
    ask: (cursor) => client.openday.questions.query(cursor ? { cursor } : {}),
  });
  const questions = list.pages?.flatMap((page) => page.questions) ?? [];
  return (
    <Screen title="参观者问的" wide paper strip={<SavedBar savedAt={list.savedAt} />}>
      <ListFrame list={list}>
        <View className="ui-sub">问得早的在前。答一次，只有问的人看得到，打开会记一笔。</View>
        {questions.map((one) => (
          <Question key={one.bookingId} question={one} onMoved={() => void list.refetch()} />
        ))}
        {questions.length === 0 && <EmptyState plain title="都答完了" body="有新的会排在这里。" />}
      </ListFrame>
    </Screen>
  );
}
