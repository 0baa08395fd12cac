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
import {
  forgives,
  forgiving,
  keeping,
  outcomeSentences,
  type AppealOutcome,
} from '@cloud/openday/rules/no-show';

const words: Record<AppealOutcome, string> = { ...forgiving, ...keeping };
const outcomes = Object.keys(words) as AppealOutcome[];

interface DecideSheetProps {
  bookingId: string;
  open: boolean;
  onClose: () => void;
  onMoved: () => void;
}

/** Forgive or keep, each with a reason from the list; the person reads the sentence shown. */
export function DecideSheet({ bookingId, open, onClose, onMoved }: DecideSheetProps) {
  const [outcome, setOutcome] = useState<AppealOutcome>();
  const { run, busy, failure } = useTap(client.openday.decideAppeal.mutate, {
    done: () => {
      toast('定好了，告诉他了');
      onClose();
      onMoved();
    },
    failed: ({ code }) => {
      if (code === 'conflict') onMoved();
    },
  });
  const group = (label: string, forgiven: boolean) => (
    <Field id={`outcome-${forgiven}`} label={label} group="radiogroup">
      {outcomes
        .filter((one) => forgives(one) === forgiven)
        .map((one) => (
          <Choice
            key={one}
            kind="radio"
            checked={outcome === one}
            onChange={() => setOutcome(one)}
            title={words[one]}
          />
        ))}
    </Field>
  );
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="这一次算不算没来"
      footer={
        <Button
          kind="pri"
          block
          busy={busy}
          offReason={outcome ? undefined : '先选一条'}
          onPress={() => outcome && run({ bookingId, outcome })}
        >
          就这样定
        </Button>
      }
    >
      {group('不算', true)}
      {group('还是算', false)}
      {outcome && (
        <View className="appeals__part">
          <Note kind="plain" title="他会读到">
            {outcomeSentences[outcome]}
          </Note>
        </View>
      )}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Sheet>
  );
}
