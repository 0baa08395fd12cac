import { View } from '@tarojs/components';
import { go } from '@/routes';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { NotThere } from '@/shared/desk/not-there';
import { SavedBar } from '@/shared/desk/saved-bar';

type Cursor = { wishes: number; id: string };
type Page = Replies['openday']['wishCounts'];

/** How many people wish to see each facility, most first. */
export function Wishes() {
  const list = usePages<Cursor, Page>({
    place: 'wish-counts',
    queryKey: ['wish-counts'],
    ask: (cursor) => client.openday.wishCounts.query(cursor ? { cursor } : {}),
  });
  const { failure, more } = list;
  const facilities = list.pages?.flatMap((page) => page.facilities);
  return (
    <Screen title="想去的人" wide paper strip={<SavedBar savedAt={list.savedAt} />}>
      {facilities ? (
        <Section>
          <View className="ui-sub">还约不了的地方，有多少人点了“想去”在等。</View>
          {facilities.map(({ id, name, wishes, since }) => (
            <Row
              key={id}
              title={name}
              sub={`最早从 ${dateWords(since)} 等起`}
              trailing={<View className="ui-b">{wishes} 人</View>}
              onPress={() => go('facility', { id })}
            />
          ))}
          {facilities.length === 0 && <EmptyState plain title="还没有人点过想去" />}
          {more && (
            <Button kind="quiet" block busy={more.busy} busyWords="正在取" onPress={more.load}>
              看后面的
            </Button>
          )}
        </Section>
      ) : (
        <NotThere title="没有打开" failure={failure} busy={list.fetching} onRetry={list.refetch} />
      )}
    </Screen>
  );
}
