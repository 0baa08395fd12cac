import { useQuery } from '@tanstack/react-query';
import { pathTo, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { MyGroupView } from '../../group/my-group';
import { NotOpen } from '../../not-open';

/** One's application for a group. */
export default function GroupPage() {
  const { id = '' } = useRouteParams('group');
  const { data, error, refetch } = useQuery(api.openday.myGroup.queryOptions({ id }));
  return (
    <Screen title="团体申请" strip={<OfflineBar words="没网了，名单先存在手机里，有网再保存" />}>
      {data ? (
        <MyGroupView group={data} />
      ) : (
        <NotOpen
          title="团体申请没有打开"
          then={pathTo('group', { id })}
          body="登录了才看得到你的申请。"
          query={{ failure: error ? failureOf(error) : undefined, refetch }}
        />
      )}
    </Screen>
  );
}
