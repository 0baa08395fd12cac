import { View } from '@tarojs/components';
import { toast } from '@/shared/ui/toast-store';
import { Button } from '@/shared/ui/button';
import type { WalkIns as Heads } from './gate-types';
import { lastWalkIn, type What } from './queue';
import { note, useQueue } from './queue-store';
import { sendQueue } from './send-queue';
import './walk-ins.scss';

/** People who came without a booking: counted by hand, no names, no seats. */
export function WalkIns({ sessionId, heads }: { sessionId: string; heads: Heads | undefined }) {
  const { queue } = useQueue();
  const last = queue && lastWalkIn(queue, sessionId);
  const keep = (what: What) => {
    if (note(sessionId, what)) void sendQueue();
    else toast('手机存不下了，先写在纸上。', 'warn');
  };
  const add = (adults: number, children: number) => keep({ kind: 'walkIn', adults, children });
  const { adults, children } = heads ?? { adults: 0, children: 0 };
  return (
    <View className="gate-walk">
      <View className="gate-walk__t">
        <View className="ui-b">没约就来的</View>
        <View className="ui-sub">{`大人 ${adults}，小孩 ${children}`}</View>
      </View>
      <View className="gate-walk__acts">
        <Button small icon="plus" label="没约的，加一个大人" onPress={() => add(1, 0)}>
          大人
        </Button>
        <Button small icon="plus" label="没约的，加一个小孩" onPress={() => add(0, 1)}>
          小孩
        </Button>
        {last && (
          <Button
            kind="text"
            small
            label="没约的，撤回刚才那一个"
            onPress={() =>
              keep({ kind: 'undo', reason: 'wrong_party', bookingId: null, undoes: last.number })
            }
          >
            撤回
          </Button>
        )}
      </View>
    </View>
  );
}
