import { View } from '@tarojs/components';
import { go, pathTo, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { Failed } from '../../failed';
import { SavedBar } from '../../saved-bar';
import { SignInFirst } from '../../sign-in-first';
import { KeepInMind } from '../../ticket/keep-in-mind';
import { TicketActs } from '../../ticket/ticket-acts';
import { TicketCard } from '../../ticket/ticket-card';
import './index.scss';

/** A booking's ticket. Once opened it shows without network too. */
export default function TicketPage() {
  const { id = '' } = useRouteParams('ticket');
  const query = useSaved(`ticket:${id}`, api.openday.myBooking.queryOptions({ id }));
  const { data: ticket, failure } = query;
  if (!ticket)
    return (
      <Screen title="入场券" paper strip={<SavedBar query={query} />}>
        {!failure ? (
          <Skeleton kind="detail" />
        ) : failure.code === 'sign_in' || failure.code === 'consent_needed' ? (
          <SignInFirst
            code={failure.code}
            then={pathTo('ticket', { id })}
            body="登录了才看得到你的票。"
          />
        ) : (
          <Failed
            title="票没有打开"
            query={query}
            actions={
              <Button kind="quiet" onPress={() => go('myBookings')}>
                我的预约
              </Button>
            }
          />
        )}
      </Screen>
    );
  return (
    <Screen title="入场券" strip={<SavedBar query={query} />}>
      <View className="tkt-page">
        {ticket.status === 'closed' && (
          <View className="tkt-page__note">
            <Note kind="bad" title="这一场取消了">
              不用来了，不算你没来。要是给你留了下一场的位子，在“我的预约”最上头。
            </Note>
          </View>
        )}
        <TicketCard ticket={ticket} />
        {ticket.status === 'live' ? (
          <>
            <TicketActs ticket={ticket} />
            <KeepInMind ticket={ticket} />
          </>
        ) : (
          <View className="tkt-page__on">
            <Button kind="pri" block onPress={() => go('openday')}>
              看看别的场次
            </Button>
          </View>
        )}
      </View>
    </Screen>
  );
}
