import { View } from '@tarojs/components';
import { useState } from 'react';
import { back } from '@/routes';
import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useElder } from '@/shared/elder';
import { dateWords, momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { feedbackLength, textProblem } from '@cloud/openday/rules/feedback';
import { useFeedbackDraft, type FeedbackDraft, type Visited } from './draft';
import { RatingField } from './rating-field';

const parts = ['rating', 'learnt', 'question'] as const;
type Part = (typeof parts)[number];

const problemOf = (part: Part, draft: FeedbackDraft) =>
  part !== 'rating'
    ? textProblem(draft[part])
    : draft.rating === null
      ? '先点一个，看得怎么样。'
      : undefined;

/** How it was, on one page; in 长辈版 one question a page. */
export function FeedbackForm({ visit }: { visit: Visited }) {
  const { bookingId, facilityName, startsAt, until } = visit;
  const elder = useElder((state) => state.elder);
  const { draft, change, drop } = useFeedbackDraft(visit);
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState<readonly Part[]>([]);
  const shown: readonly Part[] = elder ? parts.slice(step, step + 1) : parts;
  const last = !elder || step === parts.length - 1;
  const { run, busy, failure } = useTap(client.openday.giveFeedback.mutate, {
    done: () => {
      drop();
      void queryClient.invalidateQueries(api.openday.pathFilter());
      toast('收到了，谢谢你');
      back();
    },
  });
  const problem = (part: Part) =>
    (tried.includes(part) ? problemOf(part, draft) : undefined) ??
    (failure?.field === part ? failure.message : undefined);
  const submit = () => {
    setTried([...tried, ...shown]);
    if (shown.some((part) => problemOf(part, draft))) return;
    const { rating, learnt, question } = draft;
    if (!last) setStep(step + 1);
    else if (rating !== null) run({ bookingId, rating, learnt, question });
  };
  const text = (part: 'learnt' | 'question', label: string, hint: string) =>
    shown.includes(part) && (
      <Field
        id={part}
        label={label}
        aside={`选填，${feedbackLength} 字以内`}
        hint={hint}
        error={problem(part)}
      >
        <TextInput
          lines="many"
          value={draft[part]}
          maxLength={feedbackLength + 50}
          onChange={(typed) => change({ [part]: typed })}
        />
      </Field>
    );
  return (
    <Screen
      title="看得怎么样"
      paper
      strip={<OfflineBar words="没网了，写的都存着，有网再交" />}
      onBack={elder && step > 0 ? () => setStep(step - 1) : undefined}
      footer={
        <Button kind="pri" block busy={busy} onPress={submit}>
          {!last ? '下一步' : visit.rating === null ? '交了' : '改好了'}
        </Button>
      }
    >
      <Section>
        {elder && (
          <View className="ui-b">
            第 {step + 1} 步，一共 {parts.length} 步
          </View>
        )}
        {(!elder || step === 0) && (
          <View className="ui-sub">
            {facilityName}，{momentWords(startsAt)}。{dateWords(until)}前都能改，写的不会公开。
          </View>
        )}
        {failure && failure.field === undefined && (
          <Note kind="bad" live>
            {failure.message}
          </Note>
        )}
        {shown.includes('rating') && (
          <RatingField
            rating={draft.rating}
            onChange={(rating) => change({ rating })}
            error={problem('rating')}
          />
        )}
        {text('learnt', '学到了什么', '一两句就好。宣教中心的人看得到，不带名字，不公开。')}
        {text('question', '想问讲解员的', '答复只给你一个人看。别写身份证号、电话。')}
      </Section>
    </Screen>
  );
}
