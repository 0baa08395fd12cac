import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import {
  groupRefusalChoices,
  groupRefusalSentences,
  type GroupRefusalReason,
} from '@cloud/openday/rules/group';

interface RefuseSheetProps {
  id: string;
  onClose: () => void;
  onMoved: () => void;
}

/** Refusing: a reason the applicant reads, and a remark that stays inside. */
export function RefuseSheet({ id, onClose, onMoved }: RefuseSheetProps) {
  const [reason, setReason] = useState<GroupRefusalReason>();
  const [note, setNote] = useState('');
  const { run, busy, failure } = useTap(client.openday.refuseGroup.mutate, {
    done: () => {
      toast('回给对方了');
      onClose();
      onMoved();
    },
  });
  return (
    <Sheet
      open
      onClose={onClose}
      title="为啥不批"
      footer={
        <Button
          kind="pri"
          block
          busy={busy}
          offReason={reason === undefined ? '先选一个理由，对方看得到' : undefined}
          onPress={() => reason !== undefined && run({ id, reason, note })}
        >
          就这样回给对方
        </Button>
      }
    >
      <View {...a11y({ role: 'radiogroup', label: '为啥不批' })}>
        {(Object.keys(groupRefusalChoices) as GroupRefusalReason[]).map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={each === reason}
            onChange={() => setReason(each)}
            title={groupRefusalChoices[each]}
          />
        ))}
      </View>
      {reason !== undefined && <Note title="对方会看到">{groupRefusalSentences[reason]}</Note>}
      <Field id="group-note" label="内部备注" aside="选填，对方看不到">
        <TextInput lines="many" value={note} maxLength={200} onChange={setNote} />
      </Field>
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Sheet>
  );
}
