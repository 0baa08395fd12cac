import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { ChecksField } from './checks-field';
import { useReviewNotes } from './use-review-notes';

interface ProofreadSheetProps {
  publicationId: string;
  digest: string;
  onClose: () => void;
  onMoved: () => void;
}

/** Somebody besides the three proofread: what they looked at and found. It is never a signature. */
export function ProofreadSheet({ publicationId, digest, onClose, onMoved }: ProofreadSheetProps) {
  const { draft, change, drop } = useReviewNotes('proof', digest);
  const { ticked, remark } = draft;
  const { run, busy, failure } = useTap(client.review.proofread.mutate, {
    done: () => {
      drop();
      toast('校对记下了');
      onClose();
      onMoved();
    },
  });
  const nothing = ticked.length === 0 && remark.trim() === '';
  return (
    <Sheet
      open
      onClose={onClose}
      title="帮着校一遍"
      footer={
        <Button
          kind="pri"
          block
          busy={busy}
          offReason={nothing ? '勾一样，或者写一句' : undefined}
          onPress={() => run({ publicationId, digest, checks: ticked, remark })}
        >
          记下来
        </Button>
      }
    >
      <Note>只算校对，不算三审里的哪一审。</Note>
      <ChecksField
        label="看过哪几样"
        ticked={ticked}
        onChange={(next) => change({ ticked: next })}
      />
      <Field id="proof-remark" label="看出了什么" aside="选填">
        <TextInput
          lines="many"
          maxLength={500}
          value={remark}
          onChange={(typed) => change({ remark: typed })}
        />
      </Field>
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Sheet>
  );
}
