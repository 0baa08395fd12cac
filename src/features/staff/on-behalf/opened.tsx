import { View } from '@tarojs/components';
import { go } from '@/routes';
import { client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { canPrint, printPage } from '@/shared/platform/print';
import { useServerNow } from '@/shared/time/clock';
import { epochOf } from '@/shared/time/wall';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import { PaperTicket, type BookedForOpen } from './paper-ticket';
import './on-behalf.scss';

/** A booking that staff made: whom to call, what can still be done, and its paper ticket. */
export function OpenedFor({ booking, onMoved }: { booking: BookedForOpen; onMoved: () => void }) {
  const now = useServerNow(30_000);
  const { id, facilityName, startsAt, cancelUntil, phone, visitors, ticket, status } = booking;
  const { run, busy, failure } = useTap(client.openday.cancelFor.mutate, {
    done: () => {
      toast('取消好了，位子让出来了');
      void queryClient.invalidateQueries({ queryKey: ['desk-session'] });
      void queryClient.invalidateQueries({ queryKey: ['desk-sessions'] });
      onMoved();
    },
  });
  const ask = async () => {
    const sure = await confirm({
      title: '帮他取消？',
      body: `${facilityName}，${momentWords(startsAt)}，${booking.partySize} 个人的位子都让出来。打印过的券就不能用了。`,
      act: '取消预约',
      keep: '先不取消',
      signal: true,
    });
    if (sure) run({ bookingId: id });
  };
  const begun = epochOf(startsAt) <= now;
  const late = epochOf(cancelUntil) <= now;
  return (
    <>
      <View className="screen-only">
        <Section className="obh">
          {status === 'closed' && (
            <Note kind="bad">这一场停办了，打个电话告诉他，问他要不要换一场。</Note>
          )}
          {(status === 'cancelled' || status === 'late') && <Note>这次预约取消了。</Note>}
          <Row
            first
            icon="people"
            title={visitors.length > 0 ? visitors.map(({ name }) => name).join('、') : '名字删了'}
            sub="只在这里看得全，券上打码"
          />
          <Row icon="phone" title={phone ?? '电话删了'} sub="有变化打这个电话，他收不到消息" />
          {failure && (
            <Note kind="bad" live>
              {failure.message}
            </Note>
          )}
          {ticket !== null && (
            <>
              <View className="obh__acts">
                {canPrint && (
                  <Button kind="pri" className="obh__one" onPress={printPage}>
                    打印入场券
                  </Button>
                )}
                <Button
                  className="obh__one"
                  offReason={late ? '过了改人数的时间，少来几个到门口说一声' : undefined}
                  onPress={() => go('bookFor', { booking: id })}
                >
                  改人数
                </Button>
                <Button
                  className="obh__one"
                  busy={busy}
                  busyWords="正在取消"
                  offReason={begun ? '参观已经开始了，不能再取消' : undefined}
                  onPress={() => void ask()}
                >
                  取消预约
                </Button>
              </View>
              {!canPrint && (
                <Note>
                  手机上打不了，用电脑浏览器打开这一页再打印。也可以把短码念给他，进门报一样的。
                </Note>
              )}
            </>
          )}
        </Section>
      </View>
      {ticket !== null && <PaperTicket booking={booking} token={ticket} />}
    </>
  );
}
