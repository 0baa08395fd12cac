import { View } from '@tarojs/components';
import { useState } from 'react';
import { replace } from '@/routes';
import { api, client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useKeptDraft } from '@/shared/form/kept-draft';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { TextInput } from '@/shared/ui/text-input';
import { toast } from '@/shared/ui/toast-store';
import { noticeDays } from '@cloud/nomination/rules/campaign';
import { draftOf, typedOf, typedProblems, type CampaignRow, type Typed } from './draft';
import { StageFields } from './stage-fields';
import '../desk/desk.scss';

/** A campaign's words and days. What was typed stays until it was saved. */
export function CampaignForm({ campaign }: { campaign: CampaignRow | undefined }) {
  const { draft, change, drop } = useKeptDraft<Typed>(
    `draft:campaign:${campaign?.id ?? 'new'}`,
    typedOf(campaign),
  );
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useTap(client.nomination.saveCampaign.mutate, {
    done: ({ id }) => {
      drop();
      toast('存好了', 'ok');
      void queryClient.invalidateQueries(api.nomination.pathFilter());
      if (!campaign) replace('campaign', { id });
    },
  });
  const problems = typedProblems(draft);
  const wrong = (field: string) =>
    failure?.field === field ? failure.message : tried ? problems.get(field) : undefined;
  const save = () => {
    setTried(true);
    if (problems.size === 0) run({ ...(campaign && { id: campaign.id }), ...request(draft) });
  };
  return (
    <Section className="nd-opened">
      <Field id="campaign-title" label="活动叫什么" required error={wrong('title')}>
        <TextInput value={draft.title} maxLength={60} onChange={(title) => change({ title })} />
      </Field>
      <Field id="campaign-intro" label="介绍" aside="选填，300 字以内" error={wrong('intro')}>
        <TextInput
          lines="many"
          value={draft.intro}
          maxLength={400}
          onChange={(intro) => change({ intro })}
        />
      </Field>
      <View className="ui-sub nd-part nd-say">
        哪一段不办，两头空着。有终评就要公示、揭晓，公示至少 {noticeDays} 个工作日。
      </View>
      <StageFields typed={draft} wrong={wrong} onChange={change} />
      {failure && failure.field === undefined && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
      <View className="nd-part">
        <Button kind="pri" block busy={busy} onPress={save}>
          存下来
        </Button>
      </View>
    </Section>
  );
}

const request = (draft: Typed) => {
  const { stages, ...rest } = draftOf(draft);
  return { ...rest, stages: [...stages] };
};
