import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import {
  groupRefusalChoices,
  groupRefusalSentences,
  type GroupRefusalReason,
} from '@cloud/openday/rules/group';
import { ReasonSheet } from '@/shared/desk/reason-sheet';

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
    <ReasonSheet
      title="为啥不批"
      choices={groupRefusalChoices}
      sentences={groupRefusalSentences}
      reason={reason}
      busy={busy}
      failure={failure}
      onChoose={setReason}
      onSend={(chosen) => run({ id, reason: chosen, note })}
      onClose={onClose}
    >
      <Field id="group-note" label="内部备注" aside="选填，对方看不到">
        <TextInput lines="many" value={note} maxLength={200} onChange={setNote} />
      </Field>
    </ReasonSheet>
  );
}
