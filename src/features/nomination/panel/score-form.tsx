import { View } from '@tarojs/components';
import { useState } from 'react';
import { back } from '@/routes';
import { client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { ReasonSheet } from '@/shared/desk/reason-sheet';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import {
  criteria,
  mostPerCriterion,
  recusalReasons,
  totalOf,
  type Criterion,
  type RecusalReason,
  type Round,
} from '@cloud/nomination/rules/panel';
import '../desk/desk.scss';

interface Place {
  campaignId: string;
  round: Round;
  id: string;
}

const keys = Object.keys(criteria) as Criterion[];
const markOf = (typed: string) =>
  /^\d{1,2}$/.test(typed) && Number(typed) <= mostPerCriterion ? Number(typed) : undefined;

/** Marks are kept nowhere on the device: what is given is sealed, what is not is typed again. */
export function ScoreForm({ campaignId, round, id }: Place) {
  const [typed, setTyped] = useState<Partial<Record<Criterion, string>>>({});
  const [tried, setTried] = useState(false);
  const [stepping, setStepping] = useState(false);
  const [reason, setReason] = useState<RecusalReason>();
  const done = (words: string) => () => {
    toast(words, 'ok');
    void queryClient.invalidateQueries({ queryKey: ['judging', campaignId, round] });
    back();
  };
  const score = useTap(client.nomination.score.mutate, { done: done('分封好了') });
  const recuse = useTap(client.nomination.recuse.mutate, { done: done('记下了，这一份你不评') });
  const marks = keys.map((each) => markOf(typed[each] ?? ''));
  const whole = marks.every((mark) => mark !== undefined);
  const given = Object.fromEntries(keys.map((each, place) => [each, marks[place] ?? 0])) as Record<
    Criterion,
    number
  >;
  const send = () => {
    setTried(true);
    if (whole) score.run({ campaignId, round, id, marks: given });
  };
  return (
    <Section gap className="nd-opened">
      <Head title="打分" />
      <View className="nd-marks">
        {keys.map((each, place) => (
          <View key={each} className="nd-mark">
            <Field
              id={`mark-${each}`}
              label={criteria[each]}
              error={
                tried && marks[place] === undefined
                  ? `打 0 到 ${mostPerCriterion} 的整数。`
                  : undefined
              }
            >
              <TextInput
                type="digits"
                unit={`分，满 ${mostPerCriterion}`}
                maxLength={2}
                value={typed[each] ?? ''}
                onChange={(value) => setTyped({ ...typed, [each]: value.trim() })}
              />
            </Field>
          </View>
        ))}
      </View>
      {whole && <View className="ui-b nd-part">合起来 {totalOf(given)} 分</View>}
      {score.failure && (
        <Note kind="bad" live>
          {score.failure.message}
        </Note>
      )}
      <View className="nd-acts">
        <Button kind="pri" className="nd-act" busy={score.busy} onPress={send}>
          打好了，封起来
        </Button>
        <Button className="nd-act" onPress={() => setStepping(true)}>
          我要回避
        </Button>
      </View>
      {stepping && (
        <ReasonSheet
          title="为啥回避"
          choices={recusalReasons}
          act="回避这一份"
          need="先选一个理由，会记下来"
          reason={reason}
          busy={recuse.busy}
          failure={recuse.failure}
          onChoose={setReason}
          onSend={(chosen) => recuse.run({ campaignId, id, reason: chosen })}
          onClose={() => setStepping(false)}
        />
      )}
    </Section>
  );
}
