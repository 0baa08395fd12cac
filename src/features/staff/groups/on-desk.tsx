import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { api, client, queryClient } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { FailedState } from '@/shared/ui/failed-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { GroupQueue } from './group-queue';
import { Opened } from './opened';
import { renewGroups } from './use-group-queue';

/** One application open; in wide windows beside the others. What it says of people is kept nowhere here. */
export function GroupOnDesk({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['group-on-desk', id],
    queryFn: () => client.openday.openGroup.query({ id }),
    // Each opening is written to the log: not again until somebody asks.
    staleTime: Infinity,
    gcTime: 0,
  });
  const moved = () => {
    void refetch();
    void renewGroups();
    void queryClient.invalidateQueries({ queryKey: api.openday.planWeek.queryKey() });
  };
  const failure = error ? failureOf(error) : undefined;
  return (
    <Screen
      title="团体申请"
      wide
      paper
      strip={<OfflineBar />}
      side={
        <View className="grd-side">
          <GroupQueue current={id} />
        </View>
      }
    >
      {data ? (
        <Opened key={data.status} group={data} onMoved={moved} />
      ) : failure ? (
        <FailedState
          title="这份申请没有打开"
          body={failure.message}
          code={failure.id}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton kind="lines" />
      )}
    </Screen>
  );
}
