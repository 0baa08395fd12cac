import { useQuery } from '@tanstack/react-query';
import { useRouteParams } from '@/routes';
import { client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { NotThere } from '@/shared/desk/not-there';
import { OnlyFor } from '@/shared/desk/only-for';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Opened } from '../../desk/opened';
import { renewEntries } from '../../desk/use-entries';

/** One entry, opened; each opening is written to the log, and nothing of it is kept on the device. */
function Entry({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['entry', id],
    queryFn: () => client.nomination.entry.query({ id }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const moved = () => {
    void refetch();
    void renewEntries();
  };
  return (
    <Screen title="一份推荐" wide paper strip={<OfflineBar />}>
      {data ? (
        <Opened key={`${data.status}${data.consent}`} entry={data} onMoved={moved} />
      ) : (
        <NotThere
          title="这一份没有打开"
          failure={error ? failureOf(error) : undefined}
          busy={isFetching}
          onRetry={refetch}
        />
      )}
    </Screen>
  );
}

export default function EntryPage() {
  const { id = '' } = useRouteParams('entry');
  return (
    <OnlyFor role={['editor', 'admin']} page="entries" title="一份推荐">
      <Entry id={id} />
    </OnlyFor>
  );
}
