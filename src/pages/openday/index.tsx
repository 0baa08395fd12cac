import { Failed } from '@/shared/list/failed';
import { SavedBar } from '@/shared/list/saved-bar';
import { ElderPlaces } from '@/features/openday/week/elder-places';
import { OpenDays } from '@/features/openday/week/open-days';
import { WeekSkeleton } from '@/features/openday/week/week-skeleton';
import { go } from '@/routes';
import { api } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';
import { useElder } from '@/shared/elder';
import { Button } from '@/shared/ui/button';
import { Screen } from '@/shared/ui/screen';

/** The open week; in 长辈版 only the places, and the bar leads to one's own bookings instead. */
export default function OpendayPage() {
  const elder = useElder((state) => state.elder);
  const query = useSaved('open-week', api.openday.openWeek.queryOptions());
  const { data: week, failure } = query;
  return (
    <Screen
      title={elder ? '我想去参观' : '开放日'}
      tab="openday"
      untitled={elder}
      strip={<SavedBar query={query} />}
    >
      {elder ? (
        <ElderPlaces />
      ) : week ? (
        <OpenDays week={week} />
      ) : failure ? (
        <Failed
          title="场次没有打开"
          query={query}
          actions={
            <Button kind="quiet" onPress={() => go('myBookings')}>
              看我的票
            </Button>
          }
        />
      ) : (
        <WeekSkeleton />
      )}
    </Screen>
  );
}
