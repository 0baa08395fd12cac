import { View } from '@tarojs/components';
import { useState } from 'react';
import { client, queryClient, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';
import { appealReasons, type AppealReason } from '@cloud/openday/rules/no-show';

type Mark = NonNullable<Replies['openday']['bookingFor']['noShow']>;

const words: Record<Exclude<Mark, 'standing'>, string> = {
  appealed: '帮他申诉了，在“没来的申诉”里等着定。没定以前，这一次不算。',
  forgiven: '申诉过了，这一次不算没来。',
  kept: '申诉过了，这一次还是算没来。',
  reversed: '后来补到了签到，这一次不算没来。',
};

interface GuestMarkProps {
  bookingId: string;
  mark: Mark;
  onMoved: () => void;
}

/** A party booked by phone that did not come: staff say for them why, and it is decided as any other. */
export function GuestMark({ bookingId, mark, onMoved }: GuestMarkProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState<AppealReason>();
  const { run, busy, failure } = useTap(client.openday.appealFor.mutate, {
    done: () => {
      toast('帮他申诉了');
      setAsking(false);
      void queryClient.invalidateQueries({ queryKey: ['desk-session'] });
      onMoved();
    },
  });
  if (mark !== 'standing') return <Note>{words[mark]}</Note>;
  return (
    <>
      <Note title="这一场没有看到他进场，记了一次没来">
        他收不到消息。打电话来说去过、或者有原因，就帮他申诉。
      </Note>
      <View className="obh__acts">
        <Button onPress={() => setAsking(true)}>帮他申诉</Button>
      </View>
      <Sheet
        open={asking}
        onClose={() => setAsking(false)}
        title="他怎么说"
        footer={
          <Button
            kind="pri"
            block
            busy={busy}
            offReason={reason === undefined ? '先选他说的原因' : undefined}
            onPress={() => reason !== undefined && run({ bookingId, reason })}
          >
            帮他申诉
          </Button>
        }
      >
        <View {...a11y({ role: 'radiogroup', label: '他怎么说' })}>
          {(Object.keys(appealReasons) as AppealReason[]).map((each) => (
            <Choice
              key={each}
              kind="radio"
              checked={each === reason}
              onChange={() => setReason(each)}
              title={appealReasons[each]}
            />
          ))}
        </View>
        {failure && (
          <Note kind="bad" live>
            {failure.message}
          </Note>
        )}
      </Sheet>
    </>
  );
}
