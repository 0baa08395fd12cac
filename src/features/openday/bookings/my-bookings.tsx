import { View } from '@tarojs/components';
import { go, pathTo } from '@/routes';
import { api, client } from '@/shared/api/client';
import { useMe } from '@/shared/api/use-me';
import { usePages } from '@/shared/api/use-pages';
import { useServerNow } from '@/shared/time/clock';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { RestrictedNote } from '../after/restricted-note';
import { Failed } from '../failed';
import { More } from '../more';
import { SavedBar } from '../saved-bar';
import { SignInFirst } from '@/shared/list/sign-in-first';
import { useLine } from '../waiting/use-line';
import { BookingGroup } from './booking-group';
import { GroupsGroup } from './groups-group';
import { isAhead } from './booking-row';
import { LineGroup } from './line-group';
import { useGroups } from './use-groups';

type Cursor = { startsAt: string; id: string };

/** What is waited for, visits to come and visits past. */
export function MyBookings() {
  const { me, waiting: wondering, unanswered, refetch } = useMe();
  const now = useServerNow(60_000);
  const list = usePages({
    place: 'my-bookings',
    queryKey: api.openday.myBookings.infiniteQueryKey({}),
    ask: (cursor: Cursor | undefined) => client.openday.myBookings.query(cursor ? { cursor } : {}),
    enabled: me !== undefined,
  });
  const line = useLine(me !== undefined);
  const groups = useGroups(me !== undefined);
  const bookings = list.pages?.flatMap((page) => page.bookings) ?? [];
  const ahead = bookings.filter((one) => isAhead(one, now)).reverse();
  const past = bookings.filter((one) => !isAhead(one, now));
  const { failure } = list;
  const none = bookings.length === 0 && line.entries.length === 0 && groups.open.length === 0;
  return (
    <Screen title="我的预约" tab="myBookings" strip={<SavedBar query={list} />}>
      {wondering || list.waiting || (me && (line.isPending || groups.waiting)) ? (
        <Skeleton kind="list" />
      ) : unanswered ? (
        <Failed title="预约没有打开" query={{ failure: unanswered, refetch }} />
      ) : !me ? (
        <SignInFirst then={pathTo('myBookings')} body="登录了才看得到你约的场次。" />
      ) : none && failure ? (
        <Failed title="预约没有打开" query={list} />
      ) : none ? (
        <EmptyState
          title="你还没有约过"
          body="挑一个设施去看看，约上了票就放在这里。"
          actions={
            <Button kind="pri" onPress={() => go('openday')}>
              看看能约哪些
            </Button>
          }
        />
      ) : (
        <View>
          <RestrictedNote />
          <LineGroup entries={line.entries} now={now} />
          <GroupsGroup list={groups} />
          <BookingGroup
            title="要去的"
            bookings={ahead}
            now={now}
            none="没有要去的。想去再约一场。"
          />
          <BookingGroup title="去过的和取消的" bookings={past} now={now} />
          {list.more && (
            <Section flush>
              <More more={list.more} words="看更早的" />
            </Section>
          )}
        </View>
      )}
    </Screen>
  );
}
