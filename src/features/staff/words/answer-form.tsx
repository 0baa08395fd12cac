import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { wordLength, wordProblem } from '@cloud/account/rules';

/** The answer; it goes to the asker alone. */
export function AnswerForm({ id, onMoved }: { id: string; onMoved: () => void }) {
  const { draft, change, drop } = useKeptDraft(`draft:answer:${id}`, { text: '' });
  const { text } = draft;
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useTap(client.account.answerWord.mutate, {
    done: () => {
      drop();
      toast('答复发出去了');
      onMoved();
    },
    failed: ({ code }) => {
      if (code === 'conflict') onMoved();
    },
  });
  const submit = () => {
    setTried(true);
    if (!wordProblem(text)) run({ id, text });
  };
  return (
    <>
      <Field
        id="answer"
        label="答复"
        aside="只有对方看得到"
        hint="先说办没办，再说几时办、找谁。"
        error={(tried ? wordProblem(text) : undefined) ?? failure?.message}
      >
        <TextInput
          lines="many"
          value={text}
          maxLength={wordLength.most + 200}
          onChange={(typed) => change({ text: typed })}
        />
      </Field>
      <View className="desk-words__acts">
        <Button kind="pri" busy={busy} busyWords="正在发" onPress={submit}>
          答复对方
        </Button>
      </View>
    </>
  );
}
