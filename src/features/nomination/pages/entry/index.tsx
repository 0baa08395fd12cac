import { useRouteParams } from '@/routes';
import { failureOf } from '@/shared/api/failure';
import { NotThere } from '@/shared/desk/not-there';
import { OnlyFor } from '@/shared/desk/only-for';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Opened } from '../../desk/opened';
import { renewEntries, useEntry } from '../../desk/use-entries';

/** One entry, opened. */
function Entry({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useEntry(id);
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
