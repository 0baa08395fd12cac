import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { hasRole, useMe } from '@/shared/api/use-me';
import { NotThere } from '@/shared/desk/not-there';
import { MediaList } from '@/shared/media/media-list';
import { Head } from '@/shared/ui/head';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Arrange } from './arrange';

/** The pictures and the video of a text: what was handed in, and for editors what they are working on. */
export function OfText({ publicationId, title }: { publicationId: string; title: string }) {
  const { me } = useMe();
  const [saved, setSaved] = useState(0);
  const { data, error, isFetching, refetch } = useQuery(
    api.review.open.queryOptions({ publicationId }),
  );
  if (!data)
    return (
      <Screen title={title} paper>
        <NotThere
          title="这一篇没有打开"
          failure={error ? failureOf(error) : undefined}
          busy={isFetching}
          onRetry={refetch}
        />
      </Screen>
    );
  const { draft, version } = data;
  const again = async () => {
    await refetch();
    setSaved((count) => count + 1);
  };
  return (
    <Screen title={title} wide strip={<OfflineBar />}>
      {draft && hasRole(me, 'editor') && (
        <Arrange
          key={saved}
          publicationId={publicationId}
          draft={draft}
          onSaved={() => void again()}
        />
      )}
      {version && (
        <Section gap>
          <Head title={`送审的第 ${version.number} 稿`} />
          {version.media.length === 0 ? (
            '这一稿没有照片和视频。'
          ) : (
            <MediaList listed={version.media} />
          )}
        </Section>
      )}
    </Screen>
  );
}
