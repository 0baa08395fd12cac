import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { sessionWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { confirm } from '@/shared/ui/confirm-store';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';
import { minimumAnswers, type MinimumAnswer } from '@cloud/openday/rules/minimum';
import { answeredWords, CallSheet, type Answered } from './call-sheet';
import { renewPlan } from './use-plan';
import { renewQuestions, type Question } from './use-questions';

const means: Record<MinimumAnswer, string> = {
  run: '人少也办，约了的人照常来。',
  merge: '约了的人都挪过去，装得下才挪；来不了的按停办算，都会告诉。',
  cancel: '这一场停办，约了的人优先排到下一场，都会告诉。',
};

interface AnswerSheetProps {
  question: Question;
  onClose: () => void;
}

/** Run, merge or cancel a session with too few people. */
export function AnswerSheet({ question, onClose }: AnswerSheetProps) {
  const { id, facilityName, seatsTaken, minimumNumber, targets } = question;
  const [answer, setAnswer] = useState<MinimumAnswer>();
  const [into, setInto] = useState<string>();
  const [toCall, setToCall] = useState<Answered>();
  const tap = useTap(client.openday.answerMinimum.mutate, {
    done: (outcome) => {
      if (outcome.toCall.moved + outcome.toCall.closed > 0) setToCall(outcome);
      else {
        toast(answeredWords(outcome));
        onClose();
      }
      void renewQuestions();
      void renewPlan();
    },
    failed: ({ reason }) => {
      if (reason === 'answered' || reason === 'enough' || reason === 'not_asked')
        void renewQuestions();
    },
  });
  const missing =
    answer === undefined
      ? '先选怎么办。'
      : answer === 'merge' && into === undefined
        ? '选并到哪一场。'
        : undefined;
  const send = async () => {
    if (answer === undefined) return;
    const title = answer === 'merge' ? '并过去？这一场就没有了。' : '停办这一场？';
    if (answer !== 'run' && !(await confirm({ title, act: minimumAnswers[answer] }))) return;
    tap.run({ sessionId: id, answer, ...(answer === 'merge' && { into }) });
  };
  if (toCall) return <CallSheet outcome={toCall} session={id} into={into} onClose={onClose} />;
  return (
    <Sheet
      open
      onClose={onClose}
      title={facilityName}
      footer={
        <Button
          kind={answer === 'run' || answer === undefined ? 'pri' : 'signal'}
          block
          busy={tap.busy}
          offReason={missing}
          onPress={() => void send()}
        >
          {answer === undefined ? '就这样定' : minimumAnswers[answer]}
        </Button>
      }
    >
      <View className="ui-b">{sessionWords(question.startsAt, question.endsAt)}</View>
      <View className="ui-sub">
        约了 {seatsTaken} 个人，最少要 {minimumNumber ?? 0} 个。
      </View>
      <Field id="minimum-answer" label="怎么办" group="radiogroup">
        {(Object.keys(minimumAnswers) as MinimumAnswer[])
          .filter((each) => each !== 'merge' || targets.length > 0)
          .map((each) => (
            <Choice
              key={each}
              kind="radio"
              checked={answer === each}
              title={minimumAnswers[each]}
              onChange={() => setAnswer(each)}
            >
              {means[each]}
            </Choice>
          ))}
      </Field>
      {targets.length === 0 && <View className="ui-sub">这一周这里没有别的场次可以并。</View>}
      {answer === 'merge' && (
        <Field id="minimum-into" label="并到哪一场" group="radiogroup">
          {targets.map((each) => (
            <Choice
              key={each.id}
              kind="radio"
              checked={into === each.id}
              title={sessionWords(each.startsAt, each.endsAt)}
              onChange={() => setInto(each.id)}
            >
              {each.waiting > 0
                ? '有人在排队，空位先给他们'
                : `还有 ${each.seatsLeft} 个位，这边有 ${seatsTaken} 个人`}
            </Choice>
          ))}
        </Field>
      )}
      {tap.failure && (
        <Note kind="bad" live>
          {tap.failure.message}
        </Note>
      )}
    </Sheet>
  );
}
