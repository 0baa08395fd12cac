import { useQuery } from '@tanstack/react-query';
import { go, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { Failed } from '@/shared/list/failed';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { nominationRefusals } from '@cloud/nomination/rules';
import { Nominate } from '../../nominate/nominate';
import { canPutRight } from '../../nominate/can-put-right';
import { PutRight } from '../../nominate/put-right';

/** A new nomination while the campaign takes them, or one that was sent back. */
export default function NominatePage() {
  const { id = '' } = useRouteParams('nominate');
  const again = id !== '';
  const present = useQuery({ ...api.nomination.present.queryOptions(), enabled: !again });
  const one = useQuery({ ...api.nomination.one.queryOptions({ id }), enabled: again });
  const { error, refetch } = again ? one : present;
  const text = one.data && canPutRight(one.data) ? one.data.text : null;
  if (present.data?.stage === 'nominate') return <Nominate campaignId={present.data.id} />;
  if (one.data && text) return <PutRight entry={{ ...one.data, text }} />;
  const known = again ? one.data !== undefined : present.data !== undefined;
  return (
    <Screen title="推荐一位" paper strip={<OfflineBar />}>
      {known ? (
        <EmptyState
          title={again ? '这一份不用补了' : '这会儿不收推荐'}
          body={again ? nominationRefusals.decided : nominationRefusals.not_now}
          actions={
            <Button kind="pri" onPress={() => go('stories')}>
              看看故事
            </Button>
          }
        />
      ) : error ? (
        <Failed title="没有打开" query={{ failure: failureOf(error), refetch }} />
      ) : (
        <Skeleton kind="detail" />
      )}
    </Screen>
  );
}
