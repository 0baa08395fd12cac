import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { back } from '@/routes';
import { api } from '@/shared/api/client';
import { a11y } from '@/shared/platform/a11y';
import { toTop } from '@/shared/platform/focus';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Screen } from '@/shared/ui/screen';
import { useDraft } from './draft';
import { DraftBar } from '@/shared/form/draft-bar';
import { FormFoot } from '@/shared/form/form-foot';
import { LastStep } from './last-step';
import { LineStep } from './line-step';
import { PeopleStep } from './people-step';
import { fieldWords, problemsOf } from './problems';
import type { WantedSession } from './summary';
import { Refused } from './refused';
import { TimeStep } from './time-step';
import { useBook } from './use-book';
import { useChecked, type Asked } from '@/shared/form/use-checked';
import { useTerms } from './use-terms';
import './stepped-form.scss';

interface Step {
  question: string;
  act: string;
  asked: Asked;
}

const first: Step = { question: '你想哪天去？', act: '选好了，下一步', asked: () => false };
const steps: readonly Step[] = [
  first,
  {
    question: '哪些人去？',
    act: '填好了，下一步',
    asked: (field) => field.startsWith('visitors'),
  },
  { question: '留个电话，就约好了', act: '就这样，约上', asked: () => true },
];
const waitingSteps: readonly Step[] = [
  ...steps.slice(0, 2),
  { question: '留个电话', act: '填好了，下一步', asked: () => true },
  { question: '约满了，要排队吗？', act: '我要排队', asked: () => true },
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
  const { data } = useQuery(api.openday.facility.queryOptions({ id: session.facilityId }));
  const chosen = data?.sessions.find(({ id }) => id === sessionId) ?? session;
  const turnTo = (step: number) => {
    setAt(step);
    toTop();
  };
  const terms = useTerms(acts.draft, session);
  const book = useBook({
    session: chosen,
    draft: acts.draft,
    terms,
    idRequired: session.idRequired,
    drop: acts.drop,
    onFull: () => turnTo(3),
  });
  const all = book.full ? waitingSteps : steps;
  const last = at === all.length - 1;
  const failure = last ? book.failure : undefined;
  const checked = useChecked(problemsOf(acts.draft, session, terms), failure);
  const { question, act, asked } = all[at] ?? first;
  const forward = () => {
    if (!checked.pass(asked)) return;
    if (last) book.send();
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
          fieldWords={fieldWords}
          busy={book.busy}
          act={act}
          onSend={forward}
        >
          <Refused failure={failure} onChangeSession={() => turnTo(0)} />
        </FormFoot>
      }
    >
      <View className="step-head">
        <View className="ui-sub">
          第 {at + 1} 步，一共 {all.length} 步
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
      {at === 1 && <PeopleStep acts={acts} checked={checked} asking={session} />}
      {at === 2 && (
        <LastStep session={session} chosen={chosen} acts={acts} checked={checked} terms={terms} />
      )}
      {at === 3 && <LineStep session={chosen} acts={acts} />}
    </Screen>
  );
}
