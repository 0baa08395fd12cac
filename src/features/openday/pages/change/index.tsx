import { skipToken, useQuery } from '@tanstack/react-query';
import { pathTo, replace, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Screen } from '@/shared/ui/screen';
import { ChangeForm } from '../../change/change-form';
import { NotOpen } from '../../not-open';

/** Who comes with a booking, to be changed. */
export default function ChangePage() {
  const { id = '' } = useRouteParams('change');
  const booked = useQuery(api.openday.myBooking.queryOptions({ id }));
  const ticket = booked.data;
  const place = useQuery(
    api.openday.session.queryOptions(ticket ? { id: ticket.sessionId } : skipToken),
  );
  const session = place.data;
  if (ticket?.status === 'live' && ticket.checkedInAt === null && session)
    return <ChangeForm key={ticket.id} ticket={ticket} session={session} />;
  const broken = booked.error ? booked : place.error ? place : undefined;
  const failure = broken?.error ? failureOf(broken.error) : undefined;
  return (
    <Screen title="改人数" paper>
      {ticket && session && !broken ? (
        <EmptyState
          title={ticket.checkedInAt === null ? '这个预约已经取消了' : '你们已经进场了'}
          body={ticket.checkedInAt === null ? '想去要重新约一场。' : '人数不能再改了，看得开心。'}
          actions={
            <Button kind="pri" onPress={() => replace('ticket', { id })}>
              看这张票
            </Button>
          }
        />
      ) : (
        <NotOpen
          title="预约没有打开"
          then={pathTo('change', { id })}
          body="登录了才能改你的预约。"
          query={{ failure, refetch: (broken ?? booked).refetch }}
        />
      )}
    </Screen>
  );
}
