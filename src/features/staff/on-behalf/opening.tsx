import { useQuery } from '@tanstack/react-query';
import { client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { FailedState } from '@/shared/ui/failed-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { OpenedFor } from './opened';

/** Opens a booking that staff made. What it says of people is kept nowhere on the device. */
export function Opening({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['booked-for', id],
    queryFn: () => client.openday.bookingFor.query({ bookingId: id }),
    // Each opening is written to the log: not again until somebody asks.
    staleTime: Infinity,
    gcTime: 0,
  });
  const failure = error ? failureOf(error) : undefined;
  return (
    <Screen title="入场券" wide paper strip={<OfflineBar />}>
      {data ? (
        <OpenedFor booking={data} onMoved={() => void refetch()} />
      ) : failure ? (
        <FailedState
          title="这张券没有打开"
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
