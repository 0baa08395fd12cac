import { View } from '@tarojs/components';
import { useState } from 'react';
import { client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { wordLength, wordProblem } from '@cloud/account/rules';

/** Not yet clear after the answer: once more, the same people. */
export function AskAgain({ id }: { id: string }) {
  const { draft, change, drop } = useKeptDraft(`draft:word-again:${id}`, { text: '' });
  const { text } = draft;
  const [open, setOpen] = useState(text !== '');
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useTap(client.account.reopenWord.mutate, {
    done: () => {
      drop();
      toast('又交上去了，等答复');
      void queryClient.invalidateQueries();
    },
  });
  const submit = () => {
    setTried(true);
    if (!wordProblem(text)) run({ id, text });
  };
  if (!open)
    return (
      <View className="my-word__part">
        <Button kind="default" block onPress={() => setOpen(true)}>
          没说清楚，再问一回
        </Button>
      </View>
    );
  return (
    <View className="my-word__part">
      <Field
        id="word-again"
        label="还有哪里不清楚"
        aside="只能再问一回"
        error={(tried ? wordProblem(text) : undefined) ?? failure?.message}
      >
        <TextInput
          lines="many"
          value={text}
          maxLength={wordLength.most + 200}
          onChange={(typed) => change({ text: typed })}
        />
      </Field>
      <View className="my-word__part">
        <Button kind="pri" block busy={busy} onPress={submit}>
          再问一回
        </Button>
      </View>
    </View>
  );
}
