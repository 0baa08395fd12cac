import { useQuery } from '@tanstack/react-query';
import { useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { Failed } from '@/shared/list/failed';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { Names } from '../../names/names';

export default function NamesPage() {
  const { campaign: campaignId = '' } = useRouteParams('names');
  const { data, error, refetch } = useQuery(api.nomination.names.queryOptions({ campaignId }));
  return (
    <Screen title={data?.announcedAt ? '揭晓' : '公示和规则'} strip={<OfflineBar />}>
      {data ? (
        <Names list={data} />
      ) : error ? (
        <Failed title="名单没有打开" query={{ failure: failureOf(error), refetch }} />
      ) : (
        <Skeleton kind="lines" />
      )}
    </Screen>
  );
}
