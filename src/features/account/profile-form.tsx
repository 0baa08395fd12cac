import { View } from '@tarojs/components';
import { useState } from 'react';
import { back } from '@/routes';
import { client, queryClient } from '@/shared/api/client';
import type { Me } from '@/shared/api/use-me';
import { useTap } from '@/shared/api/use-tap';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { nicknameLimit, nicknameProblem } from '@cloud/account/rules';
import { AreaField } from './areas/area-field';
import { useProfileDraft } from './profile-draft';

/** What to be called, and where one lives. Both may stay empty. */
export function ProfileForm({ me }: { me: Me }) {
  const { draft, change, drop } = useProfileDraft(me);
  const [tried, setTried] = useState(false);
  const save = useTap(client.account.saveProfile.mutate, {
    done: () => {
      drop();
      toast('存好了');
      void queryClient.invalidateQueries();
      back();
    },
  });
  const problem = nicknameProblem(draft.nickname);
  const told = save.failure?.field;
  const submit = () => {
    setTried(true);
    if (!problem) save.run({ nickname: draft.nickname.trim() || null, areaId: draft.areaId });
  };
  return (
    <Screen
      title="改称呼和街镇"
      paper
      footer={
        <Button kind="pri" block busy={save.busy} busyWords="正在存" onPress={submit}>
          存好
        </Button>
      }
    >
      <Section>
        <View className="ui-sub">这两样只有你自己看得到，都可以不填。</View>
        {save.failure && !told && (
          <Note kind="bad" live>
            {save.failure.message}
          </Note>
        )}
        <Field
          id="nickname"
          label="怎么叫你"
          hint={`不用写真名，最多 ${nicknameLimit} 个字。`}
          error={
            told === 'nickname'
              ? save.failure?.message
              : tried || draft.nickname.length > nicknameLimit
                ? problem
                : undefined
          }
        >
          <TextInput
            value={draft.nickname}
            maxLength={40}
            placeholder="比如：江边老李"
            autoComplete="nickname"
            onChange={(nickname) => change({ nickname })}
            onBlur={() => setTried(true)}
          />
        </Field>
        <AreaField
          value={draft.areaId}
          onChange={(areaId) => change({ areaId })}
          error={told === 'areaId' ? save.failure?.message : undefined}
        />
      </Section>
    </Screen>
  );
}
