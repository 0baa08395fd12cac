import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { ReasonSheet } from '@/shared/desk/reason-sheet';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { returnReasons, type ReturnReason } from '@cloud/review/rules';

interface ReturnSheetProps {
  publicationId: string;
  digest: string;
  remark: string;
  onRemark: (remark: string) => void;
  onClose: () => void;
  onMoved: () => void;
}

/** Sending a text back to its editor: the reason, and what to change. */
export function ReturnSheet(props: ReturnSheetProps) {
  const { publicationId, digest, remark, onRemark, onClose, onMoved } = props;
  const [reason, setReason] = useState<ReturnReason>();
  const { run, busy, failure } = useTap(client.review.sendBack.mutate, {
    done: () => {
      toast('退回去了，编辑收得到理由');
      onClose();
      onMoved();
    },
  });
  return (
    <ReasonSheet
      title="为啥退回"
      choices={returnReasons}
      act="退回给编辑"
      need="先选一个理由，编辑看得到"
      reason={reason}
      busy={busy}
      failure={failure}
      onChoose={setReason}
      onSend={(chosen) => run({ publicationId, digest, reason: chosen, remark })}
      onClose={onClose}
    >
      <Field
        id="return-remark"
        label="要改哪里"
        aside={reason === 'other' ? '要写' : '选填'}
        error={failure?.field === 'remark' ? failure.message : undefined}
      >
        <TextInput lines="many" maxLength={500} value={remark} onChange={onRemark} />
      </Field>
    </ReasonSheet>
  );
}
