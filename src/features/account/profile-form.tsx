import { View } from '@tarojs/components';
import { useState } from 'react';
import { back } from '@/routes';
import { client, queryClient } from '@/shared/api/client';
import type { Me } from '@/shared/api/use-me';
import { useTap } from '@/shared/api/use-tap';
import { AreaField } from '@/shared/areas/area-field';
import { useElder } from '@/shared/elder';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import { nicknameProblem } from '@cloud/account/rules';
import { NicknameField } from './nickname-field';
import { useProfileDraft } from './profile-draft';

/** What to be called, and where one lives. Both may stay empty. In 长辈版 one question a page. */
export function ProfileForm({ me }: { me: Me }) {
  const elder = useElder((state) => state.elder);
  const { draft, change, drop } = useProfileDraft(me);
  const [step, setStep] = useState<1 | 2>(1);
  const [tried, setTried] = useState(false);
  const save = useTap(client.account.saveProfile.mutate, {
    done: () => {
      drop();
      toast('存好了');
      void queryClient.invalidateQueries();
      back();
    },
    failed: ({ field }) => {
      if (field === 'nickname') setStep(1);
    },
  });
  const more = elder && step === 1;
  const told = save.failure?.field;
  const errorOf = (field: string) => (told === field ? save.failure?.message : undefined);
  const submit = () => {
    setTried(true);
    if (nicknameProblem(draft.nickname)) return;
    if (more) setStep(2);
    else save.run({ nickname: draft.nickname.trim() || null, areaId: draft.areaId });
  };
  return (
    <Screen
      title="改称呼和街镇"
      paper
      onBack={elder && step === 2 ? () => setStep(1) : undefined}
      footer={
        <Button kind="pri" block busy={save.busy} busyWords="正在存" onPress={submit}>
          {more ? '下一步' : '存好'}
        </Button>
      }
    >
      <Section>
        {elder && <View className="ui-b">第 {step} 步，一共 2 步</View>}
        <View className="ui-sub">只有你自己看得到，不填也行。</View>
        {save.failure && !told && (
          <Note kind="bad" live>
            {save.failure.message}
          </Note>
        )}
        {(!elder || step === 1) && (
          <NicknameField
            value={draft.nickname}
            onChange={(nickname) => change({ nickname })}
            tried={tried}
            error={errorOf('nickname')}
          />
        )}
        {(!elder || step === 2) && (
          <AreaField
            label="住哪个街镇"
            value={draft.areaId}
            onChange={(areaId) => change({ areaId })}
            error={errorOf('areaId')}
          />
        )}
      </Section>
    </Screen>
  );
}
