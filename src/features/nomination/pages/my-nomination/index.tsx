import { useQuery } from '@tanstack/react-query';
import { pathTo, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { One } from '../../mine/one';
import { OwnFrame } from '../../mine/own-frame';

export default function MyNominationPage() {
  const { id = '' } = useRouteParams('myNomination');
  const { data, error, refetch } = useQuery(api.nomination.one.queryOptions({ id }));
  return (
    <Screen title="我推荐的" strip={<OfflineBar />}>
      <OwnFrame
        title="这一份没有打开"
        then={pathTo('myNomination', { id })}
        body="登录了才看得到你推荐的。"
        failure={error ? failureOf(error) : undefined}
        refetch={refetch}
      >
        {data && <One entry={data} />}
      </OwnFrame>
    </Screen>
  );
}
