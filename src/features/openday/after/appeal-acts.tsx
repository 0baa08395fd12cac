import { View } from '@tarojs/components';
import { useState } from 'react';
import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';
import { appealReasons, type AppealReason } from '@cloud/openday/rules/no-show';
import './after-visit.scss';

const reasons = (Object.keys(appealReasons) as AppealReason[]).filter((one) => one !== 'came');

interface AppealActsProps {
  bookingId: string;
  /** The last day it can be done: 12月18日 */
  untilWords: string;
}

/** One tap says it was otherwise; nothing has to be written. */
export function AppealActs({ bookingId, untilWords }: AppealActsProps) {
  const [choosing, setChoosing] = useState(false);
  const { run, busy, failure } = useTap(client.openday.appeal.mutate, {
    done: () => {
      setChoosing(false);
      toast('记下了，结果没出来以前不算');
      void queryClient.invalidateQueries(api.openday.pathFilter());
    },
  });
  const appeal = (reason: AppealReason) => run({ bookingId, reason });
  return (
    <>
      <View className="after__act">
        <Button kind="pri" block busy={busy} onPress={() => appeal('came')}>
          我去了
        </Button>
      </View>
      <View className="after__act">
        <Button kind="default" block onPress={() => setChoosing(true)}>
          我有原因
        </Button>
      </View>
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <View className="ui-sub after__act">
        点一下就行，不用写。{untilWords}前都可以，工作人员查了签到再答复你。
      </View>
      <Sheet open={choosing} onClose={() => setChoosing(false)} title="是哪样原因？">
        <View className="after__sheet">
          {reasons.map((reason, index) => (
            <Row
              key={reason}
              first={index === 0}
              title={reason === 'other' ? '不想说，就是有原因' : appealReasons[reason]}
              onPress={() => appeal(reason)}
            />
          ))}
        </View>
      </Sheet>
    </>
  );
}
