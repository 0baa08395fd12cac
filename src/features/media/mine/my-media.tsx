import { View } from '@tarojs/components';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { ListFrame } from '@/shared/desk/list-frame';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { MyPiece } from './my-piece';
import './my-media.scss';

type Page = Replies['media']['mine'];
type Cursor = NonNullable<Page['next']>;

/** What the person sent, newest first, where it stands, and how to take it away. */
export function MyMedia({ title }: { title: string }) {
  const list = usePages<Cursor, Page & { next: Cursor | null }>({
    queryKey: ['my-media'],
    ask: (cursor) => client.media.mine.query(cursor ? { cursor } : {}),
  });
  const pieces = list.pages?.flatMap((page) => page.pieces) ?? [];
  return (
    <Screen title={title} paper strip={<OfflineBar />}>
      {list.pages && pieces.length === 0 ? (
        <EmptyState
          title="没有照片和视频"
          body="推荐身边的环保人，可以带照片和视频。传了没用上的，过一天就自动清掉。"
        />
      ) : (
        <ListFrame list={list}>
          <View className="ui-sub">
            别人看到的是重新做过的照片，没有拍的地点和时间。原图锁着，公开满 30 天就销毁。
          </View>
          <View className="my-media">
            {pieces.map((piece) => (
              <MyPiece key={piece.id} piece={piece} onGone={() => void list.refetch()} />
            ))}
          </View>
        </ListFrame>
      )}
    </Screen>
  );
}
