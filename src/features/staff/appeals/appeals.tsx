import { View } from '@tarojs/components';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { EmptyState } from '@/shared/ui/empty-state';
import { Screen } from '@/shared/ui/screen';
import { ListFrame } from '@/shared/desk/list-frame';
import { SavedBar } from '@/shared/desk/saved-bar';
import { AppealRow } from './appeal-row';
import { Unattended } from './unattended';
import './appeals.scss';

type Cursor = { appealedAt: string; id: string };
type Page = Replies['openday']['appeals'];

/** People who say they came, or had a reason; with what the gate recorded, oldest first. */
export function Appeals() {
  const list = usePages<Cursor, Page>({
    place: 'appeals',
    queryKey: ['appeals'],
    ask: (cursor) => client.openday.appeals.query(cursor ? { cursor } : {}),
  });
  const appeals = list.pages?.flatMap((page) => page.appeals) ?? [];
  return (
    <Screen title="没来的申诉" wide paper strip={<SavedBar savedAt={list.savedAt} />}>
      <ListFrame list={list}>
        <View className="ui-sub">先看签到的记录，再定。没定以前，这一次不算他没来。</View>
        {appeals.map((appeal) => (
          <AppealRow key={appeal.bookingId} appeal={appeal} onMoved={() => void list.refetch()} />
        ))}
        {appeals.length === 0 && <EmptyState plain title="没有等着定的申诉" />}
        <Unattended sessions={list.pages?.[0]?.unattended ?? []} />
      </ListFrame>
    </Screen>
  );
}
