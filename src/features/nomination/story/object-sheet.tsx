import { View } from '@tarojs/components';
import { useState } from 'react';
import { go, pathTo } from '@/routes';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import {
  answerDays,
  objectionLimit,
  objectionReasons,
  type ObjectionReason,
} from '@cloud/nomination/rules/objection';

interface ObjectSheetProps {
  id: string;
  onSent: () => void;
  onClose: () => void;
}

/** Objecting to a name under notice. What was typed stays until it was sent. */
export function ObjectSheet({ id, onSent, onClose }: ObjectSheetProps) {
  const { draft, change, drop } = useKeptDraft<{ reason: ObjectionReason | null; text: string }>(
    `draft:object:${id}`,
    { reason: null, text: '' },
  );
  const [tried, setTried] = useState(false);
  const then = pathTo('story', { id });
  const { run, busy, failure } = useTap(client.nomination.object.mutate, {
    done: () => {
      drop();
      toast('收到了，答复会发到消息里', 'ok');
      onSent();
      onClose();
    },
    failed: ({ code }) => {
      if (code === 'sign_in') go('signIn', { then });
      if (code === 'consent_needed') go('consent', { then });
    },
  });
  const { reason, text } = draft;
  const short = [...text.trim()].length < 10 ? '说具体点，至少 10 个字。' : undefined;
  const send = () => {
    setTried(true);
    if (reason && !short) run({ id, reason, text });
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title="提异议"
      footer={
        <Button kind="pri" block busy={busy} onPress={send}>
          交给评委会秘书
        </Button>
      }
    >
      <View className="ui-sub">只有评委会秘书看得到，{answerDays} 个工作日里答复你。</View>
      <Field
        id="object-reason"
        label="哪方面"
        group="radiogroup"
        error={tried && !reason ? '选一样。' : undefined}
      >
        {(Object.keys(objectionReasons) as ObjectionReason[]).map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={reason === each}
            title={objectionReasons[each]}
            onChange={() => change({ reason: each })}
          />
        ))}
      </Field>
      <Field
        id="object-text"
        label="怎么回事"
        hint="时间、地点、晓得的人，越具体越好核对。"
        error={tried ? short : undefined}
      >
        <TextInput
          lines="many"
          value={text}
          maxLength={objectionLimit}
          onChange={(typed) => change({ text: typed })}
        />
      </Field>
      {failure && failure.code !== 'sign_in' && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Sheet>
  );
}
