import { View } from '@tarojs/components';
import { useState } from 'react';
import { back } from '@/routes';
import { a11y } from '@/shared/platform/a11y';
import { toTop } from '@/shared/platform/focus';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Screen } from '@/shared/ui/screen';
import { useDraft } from './draft';
import { DraftBar } from './draft-bar';
import { FormFoot } from './form-foot';
import { LastStep } from './last-step';
import { PeopleStep } from './people-step';
import type { WantedSession } from './summary';
import { TimeStep } from './time-step';
import { useBook } from './use-book';
import { useChecked, type Asked } from './use-checked';
import './stepped-form.scss';

interface Step {
  question: string;
  act: string;
  asked: Asked;
}

const steps: readonly [Step, Step, Step] = [
  { question: '你想哪天去？', act: '选好了，下一步', asked: () => false },
  {
    question: '哪些人去？',
    act: '填好了，下一步',
    asked: (field) => field.startsWith('visitors'),
  },
  { question: '留个电话，就约好了', act: '就这样，约上', asked: () => true },
];

interface SteppedFormProps {
  session: WantedSession;
  party: number | undefined;
}

/** The booking in 长辈版: one question a page. */
export function SteppedForm({ session, party }: SteppedFormProps) {
  const [at, setAt] = useState(0);
  const [sessionId, setSessionId] = useState(session.id);
  const acts = useDraft(session.facilityId, party);
  const book = useBook(sessionId, acts.draft, acts.drop);
  const checked = useChecked(acts.draft, session.minimumAge, at === 2 ? book.failure : undefined);
  const { question, act, asked } = steps[at] ?? steps[0];
  const turnTo = (step: number) => {
    setAt(step);
    toTop();
  };
  const forward = () => {
    if (!checked.pass(asked)) return;
    if (at === 2) book.send();
    else turnTo(at + 1);
  };
  return (
    <Screen
      title="约参观"
      untitled
      onBack={() => (at === 0 ? back() : turnTo(at - 1))}
      footer={
        <FormFoot
          checked={checked}
          failure={at === 2 ? book.failure : undefined}
          busy={book.busy}
          act={act}
          onSend={forward}
          onChangeSession={() => turnTo(0)}
        />
      }
    >
      <View className="step-head">
        <View className="ui-sub">
          第 {at + 1} 步，一共 {steps.length} 步
        </View>
        <View className="ui-headline" {...a11y({ role: 'heading', level: 1, live: 'polite' })}>
          {question}
        </View>
        <View className="step-aloud">
          <ReadAloud text={() => `第 ${at + 1} 步。${question}。${session.facilityName}。`} />
        </View>
      </View>
      {at > 0 && <DraftBar savedAt={acts.draft.savedAt} kept={acts.kept} />}
      {at === 0 && <TimeStep session={session} chosen={sessionId} onChoose={setSessionId} />}
      {at === 1 && <PeopleStep acts={acts} checked={checked} minimumAge={session.minimumAge} />}
      {at === 2 && (
        <LastStep session={session} sessionId={sessionId} acts={acts} checked={checked} />
      )}
    </Screen>
  );
}
