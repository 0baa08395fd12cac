import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { toast } from '@/shared/ui/toast-store';
import { wordClosedSentences, wordCloseReasons, type WordCloseReason } from '@cloud/account/rules';
import { ReasonSheet } from '@/shared/desk/reason-sheet';

interface CloseSheetProps {
  id: string;
  onClose: () => void;
  onMoved: () => void;
}

/** Closing without an answer: one of the reasons, with the sentence the asker will read. */
export function CloseSheet({ id, onClose, onMoved }: CloseSheetProps) {
  const [reason, setReason] = useState<WordCloseReason>();
  const { run, busy, failure } = useTap(client.account.closeWord.mutate, {
    done: () => {
      toast('这一条结了');
      onClose();
      onMoved();
    },
  });
  return (
    <ReasonSheet
      title="为啥不办"
      choices={wordCloseReasons}
      sentences={wordClosedSentences}
      reason={reason}
      busy={busy}
      failure={failure}
      onChoose={setReason}
      onSend={(chosen) => run({ id, reason: chosen })}
      onClose={onClose}
    />
  );
}
