import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { ReasonSheet } from '@/shared/desk/reason-sheet';
import { Note } from '@/shared/ui/note';
import { toast } from '@/shared/ui/toast-store';
import { recusalReasons, type RecusalReason } from '@cloud/review/rules';

interface RecuseSheetProps {
  publicationId: string;
  /** They signed this version already: their signature goes with them. */
  signed: boolean;
  onClose: () => void;
  onMoved: () => void;
}

/** Stepping back from a text for good, with the reason. */
export function RecuseSheet({ publicationId, signed, onClose, onMoved }: RecuseSheetProps) {
  const [reason, setReason] = useState<RecusalReason>();
  const { run, busy, failure } = useTap(client.review.recuse.mutate, {
    done: () => {
      toast('记下了，换别的同事来审');
      onClose();
      onMoved();
    },
  });
  return (
    <ReasonSheet
      title="为啥回避"
      choices={recusalReasons}
      act="回避这一篇"
      need="先选一个理由，会记下来"
      reason={reason}
      busy={busy}
      failure={failure}
      onChoose={setReason}
      onSend={(chosen) => run({ publicationId, reason: chosen })}
      onClose={onClose}
    >
      <Note kind="wait">
        回避了就不能再审这一篇，也改不回来。
        {signed && '你签过的这一稿也不算了，要重新送审。'}
      </Note>
    </ReasonSheet>
  );
}
