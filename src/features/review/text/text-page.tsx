import { View } from '@tarojs/components';
import { NotThere } from '@/shared/desk/not-there';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { ChosenList } from '../desk/chosen-list';
import { Opened } from './opened';
import { useText } from './use-text';
import './text.scss';

/** One text open; in wide windows beside the list it was taken from. */
export function TextPage({ id }: { id: string }) {
  const { data, failure, isFetching, refetch } = useText(id);
  return (
    <Screen
      title="审稿"
      wide
      paper
      strip={<OfflineBar />}
      side={
        <View className="rvt__side">
          <ChosenList current={id} />
        </View>
      }
    >
      {data && failure?.reason !== 'recused' ? (
        <Opened key={`${id}:${data.version?.number ?? 0}`} text={data} />
      ) : (
        <NotThere title="这一篇没有打开" failure={failure} busy={isFetching} onRetry={refetch} />
      )}
    </Screen>
  );
}
