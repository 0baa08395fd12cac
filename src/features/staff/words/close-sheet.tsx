import { useState } from 'react';
import { View } from '@tarojs/components';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';
import { wordClosedSentences, wordCloseReasons, type WordCloseReason } from '@cloud/account/rules';

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
    <Sheet
      open
      onClose={onClose}
      title="为啥不办"
      footer={
        <Button
          kind="pri"
          block
          busy={busy}
          offReason={reason === undefined ? '先选一个理由，对方看得到' : undefined}
          onPress={() => reason !== undefined && run({ id, reason })}
        >
          就这样回给对方
        </Button>
      }
    >
      <View {...a11y({ role: 'radiogroup', label: '为啥不办' })}>
        {(Object.keys(wordCloseReasons) as WordCloseReason[]).map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={each === reason}
            onChange={() => setReason(each)}
            title={wordCloseReasons[each]}
          />
        ))}
      </View>
      {reason !== undefined && <Note title="对方会看到">{wordClosedSentences[reason]}</Note>}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Sheet>
  );
}
