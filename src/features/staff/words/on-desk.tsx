import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { Screen } from '@/shared/ui/screen';
import { NotThere } from '@/shared/desk/not-there';
import { SavedBar } from '@/shared/desk/saved-bar';
import { Opened } from './opened';
import { Queue } from './queue';
import { renewQueue, useQueue } from './use-queue';

/** One word open; in wide windows beside the queue. What was said is kept nowhere on the device. */
export function OnDesk({ by }: { by: { id: string } | { number: string } }) {
  const queue = useQueue();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['word-on-desk', by],
    queryFn: () => client.account.openWord.query(by),
    // Each opening is written to the log: not again until somebody asks.
    staleTime: Infinity,
    gcTime: 0,
  });
  const moved = () => {
    void refetch();
    void renewQueue();
  };
  const failure = error ? failureOf(error) : undefined;
  return (
    <Screen
      title="大家说的话"
      wide
      paper
      strip={<SavedBar savedAt={queue.savedAt} />}
      side={
        <View className="desk-words__side">
          <Queue queue={queue} current={data?.id} />
        </View>
      }
    >
      {data ? (
        <Opened key={data.id} word={data} onMoved={moved} />
      ) : (
        <NotThere title="这一条没有打开" failure={failure} busy={isFetching} onRetry={refetch} />
      )}
    </Screen>
  );
}
