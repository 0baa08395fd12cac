import { skipToken, useQuery } from '@tanstack/react-query';
import { useRouteParams } from '@/routes';
import { api, client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { Failed } from '@/shared/list/failed';
import { BookFor } from '../../on-behalf/book-for';
import { ChangeFor } from '../../on-behalf/change-for';

/** Staff book for somebody on the phone, or change what they booked. The server lets planners in only. */
export default function BookForPage() {
  const { session: sessionId = '', booking } = useRouteParams('bookFor');
  const desk = useQuery(
    api.openday.staffSession.queryOptions(booking === undefined ? { sessionId } : skipToken),
  );
  const place = useQuery(
    api.openday.session.queryOptions(booking === undefined ? { id: sessionId } : skipToken),
  );
  const opened = useQuery({
    queryKey: ['booked-for', booking, 'change'],
    queryFn: () => client.openday.bookingFor.query({ bookingId: booking ?? '' }),
    enabled: booking !== undefined,
    // Each opening is written to the log: not again until somebody asks.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (opened.data) return <ChangeFor booking={opened.data} />;
  if (desk.data && place.data) return <BookFor desk={desk.data} session={place.data} />;
  const broken = [desk, place, opened].find(({ error }) => error !== null);
  return (
    <Screen title="电话代约" paper strip={<OfflineBar />}>
      {broken?.error ? (
        <Failed
          title="没有打开"
          query={{ failure: failureOf(broken.error), refetch: broken.refetch }}
        />
      ) : (
        <Skeleton kind="detail" />
      )}
    </Screen>
  );
}
