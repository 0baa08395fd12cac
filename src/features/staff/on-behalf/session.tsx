import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { go } from '@/routes';
import { client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { sessionWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { FailedState } from '@/shared/ui/failed-state';
import { Head } from '@/shared/ui/head';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { BookedFor } from './booked-for';
import { seatWords } from './seat-words';
import './on-behalf.scss';

/** One session: what staff booked in it, and the way to book for one more. */
export function DeskSession({ sessionId }: { sessionId: string }) {
  const query = useInfiniteQuery({
    queryKey: ['desk-session', sessionId],
    queryFn: ({ pageParam }) =>
      client.openday.staffSession.query({ sessionId, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    // Coming back from a booking shows it.
    staleTime: 0,
  });
  const { data, error, refetch } = query;
  const first = data?.pages[0];
  const failure = error ? failureOf(error) : undefined;
  if (!first)
    return (
      <Screen title="电话代约" wide paper strip={<OfflineBar />}>
        {failure ? (
          <FailedState
            title="这一场没有打开"
            body={failure.message}
            code={failure.id}
            busy={query.isFetching}
            onRetry={() => void refetch()}
          />
        ) : (
          <Skeleton kind="list" />
        )}
      </Screen>
    );
  const { session, counts } = first;
  const bookings = data.pages.flatMap((page) => page.bookings);
  const shut = session.status !== 'scheduled';
  const live = bookings.filter(({ status }) => status === 'live');
  const ended = bookings.filter(({ status }) => status !== 'live');
  return (
    <Screen title="电话代约" wide paper strip={<OfflineBar />}>
      <Section className="obh">
        <View className="ui-title">{session.facilityName}</View>
        <View className="ui-sub">{sessionWords(session.startsAt, session.endsAt)}</View>
        <View>{shut ? '这一场停办了，给下面的人打个电话。' : `${seatWords(session)}。`}</View>
        <View className="obh__act">
          <Button
            kind="pri"
            block
            icon="phone"
            offReason={shut ? '这一场停办了，换一场约' : undefined}
            onPress={() => go('bookFor', { session: sessionId })}
          >
            帮他约这一场
          </Button>
        </View>
        <Head title={`代约的 ${counts.bookings} 家，${counts.people} 个人`} />
        {bookings.length === 0 && <View className="ui-sub">这一场还没有帮哪个约过。</View>}
        {[...live, ...ended].map((booking) => (
          <BookedFor key={booking.id} booking={booking} />
        ))}
        {query.hasNextPage && (
          <Button
            kind="quiet"
            block
            busy={query.isFetchingNextPage}
            busyWords="正在取"
            onPress={() => void query.fetchNextPage()}
          >
            看后面的
          </Button>
        )}
      </Section>
    </Screen>
  );
}
