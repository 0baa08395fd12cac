import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { go, pathTo, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { useElder } from '@/shared/elder';
import { Failed } from '@/shared/list/failed';
import { useShare } from '@/shared/platform/share';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { ShareSheet } from '../../story/share-sheet';
import { Story } from '../../story/story';

/** A mini-program code carries the id in its scene. */
const ofScene = (scene: string | undefined) => /^s=(nom_\w{1,27})$/.exec(scene ?? '')?.[1];

export default function StoryPage() {
  const params = useRouteParams('story');
  const id = params.id ?? ofScene(params.scene) ?? '';
  const elder = useElder((state) => state.elder);
  const [sharing, setSharing] = useState(false);
  const { data, error, refetch } = useQuery(api.nomination.story.queryOptions({ id }));
  const story = data && !data.gone ? data : undefined;
  useShare(story && { title: story.title, path: pathTo('story', { id }) });
  const more = (
    <Button kind="pri" onPress={() => go('stories')}>
      看看别的故事
    </Button>
  );
  return (
    <Screen
      title={story?.title ?? '故事'}
      paper
      untitled
      over={story !== undefined && !elder}
      strip={<OfflineBar />}
      footer={
        story && (
          <Button block icon="share" onPress={() => setSharing(true)}>
            转给朋友
          </Button>
        )
      }
    >
      {story ? (
        <Story story={story} onSent={() => void refetch()} />
      ) : data?.gone ? (
        <EmptyState
          title="这个故事撤下了"
          body={`${data.withdrawnAt ? dateWords(data.withdrawnAt) : ''} ${data.words}。`}
          actions={more}
        />
      ) : error ? (
        <Failed
          title="故事没有打开"
          query={{ failure: failureOf(error), refetch }}
          actions={more}
        />
      ) : (
        <Skeleton kind="detail" />
      )}
      {story && sharing && <ShareSheet story={story} onClose={() => setSharing(false)} />}
    </Screen>
  );
}
