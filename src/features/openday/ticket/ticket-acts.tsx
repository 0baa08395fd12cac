import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/routes';
import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useServerNow } from '@/shared/time/clock';
import { epochOf, type Instant } from '@/shared/time/wall';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { toast } from '@/shared/ui/toast-store';
import { CalendarButton } from './calendar-button';
import { changeIsOver } from '../change/refused';
import type { Ticket } from './ticket-card';
import { WayThere } from './way-there';
import './ticket-acts.scss';

function whyNot(ticket: Ticket, now: number): string | undefined {
  if (ticket.checkedInAt !== null) return '你们已经进场了，不用取消';
  if (epochOf(ticket.endsAt) <= now) return '这一场已经结束了';
  return epochOf(ticket.startsAt) <= now ? '参观已经开始了，不能再取消' : undefined;
}

/** What cancelling means now. */
const cancelMeans = (late: boolean, until: Instant) =>
  late
    ? '现在取消算“临时取消”，不算没来。'
    : `${momentWords(until)} 前都能改人数、能取消，不用说理由。`;

/** What can be done with a ticket that still stands. */
export function TicketActs({ ticket }: { ticket: Ticket }) {
  const now = useServerNow(30_000);
  const [way, setWay] = useState(false);
  const { run, busy, failure } = useTap(client.openday.cancel.mutate, {
    done: () => {
      void queryClient.invalidateQueries(api.openday.pathFilter());
      toast('取消好了，位子让给别人了');
    },
  });
  const reason = whyNot(ticket, now);
  const late = epochOf(ticket.cancelUntil) <= now;
  const ask = async () => {
    const sure = await confirm({
      title: '取消这次预约？',
      body: `${ticket.facilityName}，${momentWords(ticket.startsAt)}，${ticket.partySize} 个人的位子都会让出来。${late ? '现在取消算“临时取消”，不算没来。' : '还想去要重新约。'}`,
      act: '取消预约',
      keep: '还是要去',
      signal: true,
    });
    if (sure) run({ bookingId: ticket.id });
  };
  const standing = ticket.sessionStatus === 'scheduled';
  return (
    <>
      <View className="tkt-acts">
        <View className="tkt-acts__one">
          <Button kind="quiet" block icon="pin" onPress={() => setWay(true)}>
            怎么走
          </Button>
        </View>
        {standing && epochOf(ticket.startsAt) > now && (
          <View className="tkt-acts__one">
            <CalendarButton ticket={ticket} />
          </View>
        )}
        {standing && (
          <View className="tkt-acts__one">
            <Button
              kind="quiet"
              block
              icon="people"
              offReason={reason ?? (late ? changeIsOver : undefined)}
              onPress={() =>
                ticket.groupId
                  ? go('group', { id: ticket.groupId })
                  : go('change', { id: ticket.id })
              }
            >
              改人数
            </Button>
          </View>
        )}
        {standing && (
          <View className="tkt-acts__one">
            <Button
              kind="quiet"
              block
              busy={busy}
              busyWords="正在取消"
              offReason={reason}
              onPress={() => void ask()}
            >
              取消预约
            </Button>
          </View>
        )}
      </View>
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      {standing && !failure && (
        <View className="ui-sub">{reason ?? cancelMeans(late, ticket.cancelUntil)}</View>
      )}
      <WayThere ticket={ticket} open={way} onClose={() => setWay(false)} />
    </>
  );
}
