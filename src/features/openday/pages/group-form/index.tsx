import { useQuery } from '@tanstack/react-query';
import { go, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { useServerNow } from '@/shared/time/clock';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { Failed } from '@/shared/list/failed';
import { GroupForm } from '../../group/group-form';
import { takesGroups } from '../../sessions-for-groups';

/** What a group asks for, while its session still takes groups. */
export default function GroupFormPage() {
  const { session: id = '' } = useRouteParams('groupForm');
  const now = useServerNow(60_000);
  const query = useQuery(api.openday.session.queryOptions({ id }));
  const { data: session, error, refetch } = query;
  if (session && takesGroups(session, now)) return <GroupForm session={session} />;
  return (
    <Screen title="团体申请" paper strip={<OfflineBar />}>
      {session ? (
        <EmptyState
          title="这一场不能组团申请了"
          body="给团体留的位子批完了，或者已经放给大家了。换一场，或者 5 个人一张单分开约。"
          actions={
            <Button kind="pri" onPress={() => go('facility', { id: session.facilityId })}>
              看看这里别的场次
            </Button>
          }
        />
      ) : error ? (
        <Failed title="这一场没有打开" query={{ failure: failureOf(error), refetch }} />
      ) : (
        <Skeleton kind="detail" />
      )}
    </Screen>
  );
}
