import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';
import { promoteReasons, type PromoteReason } from '@cloud/openday/rules/line-desk';
import { partyWords, type LineEntry } from './line-words';

interface PromoteSheetProps {
  entry: LineEntry;
  onClose: () => void;
  /** It was done, or the line is not what it was. */
  onChanged: () => void;
}

/** Why a party is given free seats before those who came first, and the act. */
export function PromoteSheet({ entry, onClose, onChanged }: PromoteSheetProps) {
  const [reason, setReason] = useState<PromoteReason>();
  const tap = useTap(client.openday.promoteEntry.mutate, {
    done: ({ booked }) => {
      toast(booked ? '给他们约上了，告诉了' : '位子给他们留着，在等回话');
      onChanged();
      onClose();
    },
    failed: onChanged,
  });
  return (
    <Sheet
      open
      onClose={onClose}
      title="先给这一家"
      footer={
        <Button
          kind="pri"
          block
          busy={tap.busy}
          offReason={reason === undefined ? '先选一个理由，会记下来' : undefined}
          onPress={() => reason !== undefined && tap.run({ id: entry.id, reason })}
        >
          先给他们
        </Button>
      }
    >
      <View className="ui-b">{partyWords(entry)}</View>
      <View className="ui-sub">排在前头的接着等，理由和你的岗位会记在操作记录里。</View>
      <Field id="promote-reason" label="为啥先给" group="radiogroup">
        {(Object.keys(promoteReasons) as PromoteReason[]).map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={reason === each}
            title={promoteReasons[each]}
            onChange={() => setReason(each)}
          />
        ))}
      </Field>
      {tap.failure && (
        <Note kind="bad" live>
          {tap.failure.message}
        </Note>
      )}
    </Sheet>
  );
}
