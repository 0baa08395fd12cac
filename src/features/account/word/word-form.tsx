import { View } from '@tarojs/components';
import { useState } from 'react';
import { client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useElder } from '@/shared/elder';
import { pageWords } from '@/shared/page-words';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { useWordDraft } from './draft';
import { Elsewhere } from './elsewhere';
import { parts, problemOf, type Part } from './problems';
import { WordFields } from './word-fields';

interface WordFormProps {
  about: { page: string; subject?: string };
  onSent: (number: string) => void;
}

/** A word to us, on one page; in 长辈版 one question a page. */
export function WordForm({ about, onSent }: WordFormProps) {
  const elder = useElder((state) => state.elder);
  const { draft, kept, change, drop } = useWordDraft();
  const [step, setStep] = useState(0);
  const [left, setLeft] = useState<readonly Part[]>([]);
  const shown = elder ? parts.slice(step, step + 1) : parts;
  const { run, busy, failure } = useTap(client.account.say.mutate, {
    done: ({ number }) => {
      drop();
      void queryClient.invalidateQueries({ queryKey: ['words'] });
      onSent(number);
    },
    failed: ({ field }) => {
      const at = parts.findIndex((part) => part === field);
      if (at >= 0) setStep(at);
    },
  });
  const told = failure?.field;
  const problem = (part: Part) =>
    (left.includes(part) ? problemOf(part, draft) : undefined) ??
    (told === part ? failure?.message : undefined);
  const last = !elder || step === parts.length - 1;
  const submit = () => {
    setLeft([...left, ...shown]);
    if (shown.some((part) => problemOf(part, draft))) return;
    const { kind, text, phone } = draft;
    if (!last) setStep(step + 1);
    else if (kind !== null) run({ kind, text, phone, ...about });
  };
  return (
    <Screen
      title="有话跟我们说"
      paper
      noWord
      strip={<OfflineBar words="没网了，写的都存着，有网再交" />}
      onBack={elder && step > 0 ? () => setStep(step - 1) : undefined}
      footer={
        <Button kind="pri" block busy={busy} onPress={submit}>
          {last ? '交给工作人员' : '下一步'}
        </Button>
      }
    >
      {(!elder || step === 0) && <Elsewhere />}
      <Section>
        {elder && (
          <View className="ui-b">
            第 {step + 1} 步，一共 {parts.length} 步
          </View>
        )}
        {(!elder || step === 0) && (
          <View className="ui-sub">
            说的是“{pageWords(about.page)}”这一页。
            {kept ? '没写完退出去也不丢。' : '这台设备存不下草稿，写完再退出。'}
          </View>
        )}
        {failure && !parts.some((part) => part === told) && (
          <Note kind="bad" live>
            {failure.message}
          </Note>
        )}
        <WordFields
          draft={draft}
          onChange={change}
          onLeave={(part) => setLeft([...left, part])}
          shown={shown}
          problem={problem}
        />
      </Section>
    </Screen>
  );
}
