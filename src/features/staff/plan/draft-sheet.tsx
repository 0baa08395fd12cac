import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { focusField } from '@/shared/platform/focus';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';
import { draftProblems, toSave, useDraft } from './draft';
import { DraftFields } from './draft-fields';
import { FacilityField } from './facility-field';
import { renewPlan, type PlannedSession, type PlannedWeek } from './use-plan';

interface DraftSheetProps {
  plan: PlannedWeek;
  /** The draft to change; without one a session is added. */
  session: PlannedSession | undefined;
  onClose: () => void;
}

/** A draft to change or to drop, or a session to add. */
export function DraftSheet({ plan, session, onClose }: DraftSheetProps) {
  const { draft, change, drop: forget } = useDraft(plan, session);
  const [tried, setTried] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  const done = (words: string) => ({
    done: () => {
      toast(words);
      void renewPlan();
      close();
    },
    failed: ({ reason }: { reason?: string | undefined }) => {
      if (reason === 'changed') void renewPlan();
    },
  });
  const add = useTap(client.openday.addDraft.mutate, done('加好了，是草稿'));
  const save = useTap(client.openday.saveDraft.mutate, done('改好了'));
  const drop = useTap(client.openday.dropDraft.mutate, done('这份草稿撤掉了'));
  const problems = draftProblems(draft);
  const failure = add.failure ?? save.failure ?? drop.failure;
  const told = failure?.field;
  const errors = {
    ...(told !== undefined && { [told]: failure?.message }),
    ...(tried && problems),
  };
  const submit = () => {
    setTried(true);
    const [first] = Object.keys(problems);
    if (first) focusField(first);
    else if (session) save.run({ draftId: session.id, ...toSave(draft) });
    else add.run({ month: plan.week.month, facilityId: draft.facilityId, ...toSave(draft) });
  };
  return (
    <Sheet
      open
      onClose={close}
      title={session ? session.facilityName : '加一场'}
      footer={
        <View className="plan-foot">
          <Button
            kind="pri"
            className="plan-foot__main"
            busy={add.busy || save.busy}
            onPress={submit}
          >
            {session ? '就这样排' : '加进草稿'}
          </Button>
          {session && (
            <Button
              kind="quiet"
              busy={drop.busy}
              busyWords="正在撤"
              onPress={() => drop.run({ draftId: session.id })}
            >
              撤掉这一场
            </Button>
          )}
        </View>
      }
    >
      {failure && told === undefined && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      {!session && (
        <FacilityField
          value={draft.facilityId}
          onChange={(facilityId) => change({ facilityId })}
          error={errors.facilityId}
        />
      )}
      <DraftFields plan={plan} draft={draft} onChange={change} errors={errors} />
    </Sheet>
  );
}
