import { NotThere } from '@/shared/desk/not-there';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { useText } from '../text/use-text';
import { Edit } from './edit';

/** A text in its editor's hands. */
export function EditPage({ id }: { id: string }) {
  const { data, failure, isFetching, refetch } = useText(id);
  return (
    <Screen title="改稿" wide paper strip={<OfflineBar />}>
      {!data ? (
        <NotThere title="这一篇没有打开" failure={failure} busy={isFetching} onRetry={refetch} />
      ) : data.draft ? (
        <Edit text={data} draft={data.draft} />
      ) : (
        <EmptyState title="稿子已经按规定删了" />
      )}
    </Screen>
  );
}
