import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { NotThere } from '@/shared/desk/not-there';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Arrange } from './arrange';

/** The pictures and the video of a text that an editor is working on. */
export function OfText({ publicationId, title }: { publicationId: string; title: string }) {
  const [saved, setSaved] = useState(0);
  const { data, error, isFetching, refetch } = useQuery(
    api.review.open.queryOptions({ publicationId }),
  );
  const again = async () => {
    await refetch();
    setSaved((count) => count + 1);
  };
  return (
    <Screen title={title} wide paper strip={<OfflineBar />}>
      {!data ? (
        <NotThere
          title="这一篇没有打开"
          failure={error ? failureOf(error) : undefined}
          busy={isFetching}
          onRetry={refetch}
        />
      ) : data.draft ? (
        <Arrange
          key={saved}
          publicationId={publicationId}
          draft={data.draft}
          onSaved={() => void again()}
        />
      ) : (
        <EmptyState title="稿子已经按规定删了" />
      )}
    </Screen>
  );
}
