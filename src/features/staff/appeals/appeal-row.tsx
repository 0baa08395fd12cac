import { View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Tag } from '@/shared/ui/tag';
import { appealReasons, type AppealReason } from '@cloud/openday/rules/no-show';
import type { Appeal } from './appeal';
import { DecideSheet } from './decide-sheet';
import { GateRecord } from './gate-record';

/** One appeal: who says what of which visit, what the gate recorded, and the decision. */
export function AppealRow({ appeal, onMoved }: { appeal: Appeal; onMoved: () => void }) {
  const [deciding, setDeciding] = useState(false);
  const { facilityName, startsAt, code, partySize, reason, appealedAt } = appeal;
  return (
    <View className="appeals__one">
      <View className="appeals__head">
        <View className="ui-grow ui-b">{facilityName}</View>
        <Tag kind={reason === 'came' ? 'sent' : 'wait'}>
          {appealReasons[reason as AppealReason]}
        </Tag>
      </View>
      <View className="ui-sub">
        {momentWords(startsAt)}，{partySize} 个人，短码 {code}
        {appealedAt === null ? '' : `，${momentWords(appealedAt)} 申诉`}
      </View>
      <GateRecord appeal={appeal} />
      <View className="appeals__act">
        <Button kind="default" small onPress={() => setDeciding(true)}>
          来定这一条
        </Button>
      </View>
      <DecideSheet
        bookingId={appeal.bookingId}
        open={deciding}
        onClose={() => setDeciding(false)}
        onMoved={onMoved}
      />
    </View>
  );
}
