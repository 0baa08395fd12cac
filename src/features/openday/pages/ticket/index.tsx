import { View } from '@tarojs/components';
import { go, pathTo, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';
import { useServerNow } from '@/shared/time/clock';
import { epochOf } from '@/shared/time/wall';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Screen } from '@/shared/ui/screen';
import { AfterVisit } from '../../after/after-visit';
import { NotOpen } from '../../not-open';
import { SavedBar } from '@/shared/list/saved-bar';
import { KeepInMind } from '../../ticket/keep-in-mind';
import { TicketActs } from '../../ticket/ticket-acts';
import { TicketCard } from '../../ticket/ticket-card';
import './index.scss';

/** A booking's ticket. Once opened it shows without network too. */
export default function TicketPage() {
  const { id = '' } = useRouteParams('ticket');
  const query = useSaved(`ticket:${id}`, api.openday.myBooking.queryOptions({ id }));
  const { data: ticket } = query;
  const now = useServerNow(30_000);
  if (!ticket)
    return (
      <Screen title="入场券" paper strip={<SavedBar query={query} />}>
        <NotOpen
          title="票没有打开"
          then={pathTo('ticket', { id })}
          body="登录了才看得到你的票。"
          query={query}
        />
      </Screen>
    );
  const over = ticket.status === 'live' && epochOf(ticket.endsAt) <= now;
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
        <TicketCard ticket={ticket} now={now} />
        {over ? (
          <View className="tkt-page__on">
            <AfterVisit ticket={ticket} />
          </View>
        ) : ticket.status === 'live' ? (
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
