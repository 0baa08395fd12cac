import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { confirm } from '@/shared/ui/confirm-store';
import { Field } from '@/shared/ui/field';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { consentProblems, consentWords } from '@cloud/nomination/rules/consent';
import { answerOf, unanswered, YesFields, type Yes } from './yes-fields';
import '../nominate/nominate.scss';

interface AnswerProps {
  token: string;
  /** How many pictures and videos they agree to. */
  pictures: number;
  /** They said no before, and may change their mind. */
  again: boolean;
  onDone: (agreed: boolean) => void;
}

/** The nominee's yes, with what it takes, or no. */
export function Answer({ token, pictures, again, onDone }: AnswerProps) {
  const { draft, change, drop } = useKeptDraft<Yes>(
    `draft:nominee-word:${token.slice(0, 8)}`,
    unanswered(pictures),
  );
  const { adult, guardian, portrait } = draft;
  const [read, setRead] = useState(false);
  const yes = { adult, guardian, portrait };
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useTap(client.nomination.answerConsent.mutate, {
    done: ({ agreed }) => {
      drop();
      onDone(agreed);
    },
  });
  const problems = consentProblems(yes);
  const agree = () => {
    setTried(true);
    const whole = answerOf(yes);
    if (read && whole && problems.length === 0) run({ token, agree: true, ...whole });
  };
  const refuse = async () => {
    const sure = await confirm({
      title: '不同意登出来？',
      body: '不往下走了，60 天后连图带字一起删掉。60 天里改了主意，再打开这个链接点同意。',
      act: '不同意',
      keep: '再想想',
      signal: true,
    });
    if (sure) run({ token, agree: false });
  };
  return (
    <Section gap>
      <Head title="你点头的是" />
      {consentWords.map((words, place) => (
        <View key={words} className="nom-guide">
          {place + 1}. {words}
        </View>
      ))}
      <YesFields yes={yes} pictures={pictures} problems={tried ? problems : []} onChange={change} />
      <Field
        id="word-read"
        label="最后看一眼"
        group="group"
        error={tried && !read ? '看过了，在这里打个勾。' : undefined}
      >
        <Choice kind="checkbox" checked={read} title="上面三条我看过了，同意" onChange={setRead} />
      </Field>
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <View className="nom-part">
        <Button kind="pri" block busy={busy} onPress={agree}>
          我同意登出来
        </Button>
      </View>
      {!again && (
        <View className="nom-part">
          <Button kind="quiet" block busy={busy} onPress={() => void refuse()}>
            不同意
          </Button>
        </View>
      )}
    </Section>
  );
}
