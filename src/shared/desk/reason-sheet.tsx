import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CallFailure } from '@/shared/api/failure';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';

interface ReasonSheetProps<Reason extends string> {
  title: string;
  /** The reasons as staff choose them. */
  choices: Record<Reason, string>;
  /** The same as the other side reads them, where it reads other words. */
  sentences?: Record<Reason, string>;
  /** The act, verb first. */
  act?: string;
  /** Why it cannot be done without a reason. */
  need?: string;
  reason: Reason | undefined;
  busy: boolean;
  failure: CallFailure | undefined;
  onChoose: (reason: Reason) => void;
  onSend: (reason: Reason) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Saying no: one of the reasons, with the sentence that will be read. */
export function ReasonSheet<Reason extends string>(props: ReasonSheetProps<Reason>) {
  const { title, choices, sentences, reason, busy, failure, children } = props;
  const { act = '就这样回给对方', need = '先选一个理由，对方看得到' } = props;
  const { onChoose, onSend, onClose } = props;
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      footer={
        <Button
          kind="pri"
          block
          busy={busy}
          offReason={reason === undefined ? need : undefined}
          onPress={() => reason !== undefined && onSend(reason)}
        >
          {act}
        </Button>
      }
    >
      <View {...a11y({ role: 'radiogroup', label: title })}>
        {(Object.keys(choices) as Reason[]).map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={each === reason}
            onChange={() => onChoose(each)}
            title={choices[each]}
          />
        ))}
      </View>
      {sentences && reason !== undefined && <Note title="对方会看到">{sentences[reason]}</Note>}
      {children}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Sheet>
  );
}
