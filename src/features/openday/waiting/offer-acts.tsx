import { View } from '@tarojs/components';
import { useState } from 'react';
import { go, replace } from '@/routes';
import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Note } from '@/shared/ui/note';
import { SafetyNotice } from '../house/safety-notice';
import { Acts } from './acts';
import { answerWords, type Entry } from './entry';
import { useLeave } from './use-leave';
import './offered.scss';

const inTheWay = new Set(['overlapping', 'week_limit', 'duplicate']);

/** 我来 or 不去了. */
export function OfferActs({ entry }: { entry: Entry }) {
  const leave = useLeave(entry);
  const { notice, noticeAgreed } = entry;
  const [ticked, setTicked] = useState<string>();
  const agreed = noticeAgreed || ticked === notice.id;
  const fresh = () => void queryClient.invalidateQueries(api.openday.pathFilter());
  const accept = useTap(client.openday.accept.mutate, {
    done: ({ bookingId }) => {
      fresh();
      if (bookingId) replace('ticket', { id: bookingId });
    },
    failed: ({ reason }) => {
      if (reason === 'offer_over' || reason === 'not_in_line' || reason === 'notice_changed')
        fresh();
    },
  });
  const failure = accept.failure ?? leave.failure;
  const blocked = inTheWay.has(failure?.reason ?? '');
  return (
    <>
      {!noticeAgreed && (
        <>
          <SafetyNotice lines={notice.lines} />
          <Choice
            kind="checkbox"
            checked={agreed}
            title="我看过了，同去的人都照着做"
            onChange={(on) => setTicked(on ? notice.id : undefined)}
          />
        </>
      )}
      <Acts>
        <Button
          kind="quiet"
          block
          busy={leave.busy}
          busyWords="正在退"
          onPress={() => void leave.ask()}
        >
          不去了
        </Button>
        <Button
          kind="pri"
          block
          busy={accept.busy}
          busyWords="正在约"
          offReason={agreed ? undefined : '须知改过，看一遍，打个勾再点“我来”。'}
          onPress={() =>
            accept.run({ id: entry.id, ...(!noticeAgreed && { noticeId: notice.id }) })
          }
        >
          我来
        </Button>
      </Acts>
      {failure && (
        <Note kind="bad" live>
          <View>{failure.message}</View>
          {blocked && (
            <>
              <View>位子还给你留着，{answerWords(entry)}就行。</View>
              <View className="offered__p">
                <Button kind="default" small onPress={() => go('myBookings')}>
                  看我的预约
                </Button>
              </View>
            </>
          )}
        </Note>
      )}
    </>
  );
}
