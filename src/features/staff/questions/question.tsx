import { View } from '@tarojs/components';
import { useState } from 'react';
import { client, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { answerLength, answerProblem } from '@cloud/openday/rules/feedback';

type Asked = Replies['openday']['questions']['questions'][number];

/** A question and its answer, which goes to the asker alone. */
export function Question({ question, onMoved }: { question: Asked; onMoved: () => void }) {
  const { bookingId, at, facilityName, startsAt } = question;
  const { draft, change, drop } = useKeptDraft(`draft:guide-answer:${bookingId}`, { text: '' });
  const { text } = draft;
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useTap(client.openday.answerQuestion.mutate, {
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
    if (!answerProblem(text)) run({ bookingId, saidAt: new Date(at).toISOString(), text });
  };
  return (
    <View className="asked">
      <View className="ui-sub">
        {facilityName}，{momentWords(startsAt)} 那一场
      </View>
      <View className="asked__words">{question.question}</View>
      <Field
        id={`answer-${bookingId}`}
        label="答复"
        aside={`${answerLength} 字以内`}
        error={(tried ? answerProblem(text) : undefined) ?? failure?.message}
      >
        <TextInput
          lines="many"
          value={text}
          maxLength={answerLength + 100}
          onChange={(typed) => change({ text: typed })}
        />
      </Field>
      <View className="asked__act">
        <Button kind="default" small busy={busy} busyWords="正在发" onPress={submit}>
          答复他
        </Button>
      </View>
    </View>
  );
}
