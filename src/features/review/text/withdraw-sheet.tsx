import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { ReasonSheet } from '@/shared/desk/reason-sheet';
import { confirm } from '@/shared/ui/confirm-store';
import { toast } from '@/shared/ui/toast-store';
import {
  forSomebody,
  keepWithdrawnDays,
  withdrawReasons,
  type WithdrawReason,
} from '@cloud/_shared/rules/withdrawal';
import { withdrawChoices } from '@cloud/review/rules';

interface WithdrawSheetProps {
  publicationId: string;
  onClose: () => void;
  onMoved: () => void;
}

/** What it takes to bring a text back: what somebody asked to be taken down stays down without their new word. */
const againWords = (reason: WithdrawReason) =>
  reason === 'asked' ? '本人没有新的授权，再审也公开不了。' : '要再公开，得重新三审。';

/** What becomes of the words, for an editor who may want them again. */
const keptWords = (reason: WithdrawReason) =>
  forSomebody.some((each) => each === reason)
    ? `这一稿的文字和照片只留 ${keepWithdrawnDays} 天。`
    : '';

/** Taking down what is public, at once: the sentence that stands in its place. */
export function WithdrawSheet({ publicationId, onClose, onMoved }: WithdrawSheetProps) {
  const [reason, setReason] = useState<WithdrawReason>();
  const { run, busy, failure } = useTap(client.review.withdraw.mutate, {
    done: () => {
      toast('撤下了');
      onClose();
      onMoved();
    },
  });
  const send = async (chosen: WithdrawReason) => {
    const yes = await confirm({
      title: '现在就撤下？',
      body: `读者马上就看不到了，只看到一句“${withdrawReasons[chosen]}”。正在审的稿子一并收回。${againWords(chosen)}${keptWords(chosen)}`,
      act: '撤下',
      signal: true,
    });
    if (yes) run({ publicationId, reason: chosen });
  };
  return (
    <ReasonSheet
      title="为啥撤下"
      choices={withdrawChoices}
      sentences={withdrawReasons}
      act="撤下"
      need="先选一个理由，读者看得到"
      reason={reason}
      busy={busy}
      failure={failure}
      onChoose={setReason}
      onSend={(chosen) => void send(chosen)}
      onClose={onClose}
    />
  );
}
