import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { focusField } from '@/shared/platform/focus';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import { templateProblems, toSave, useTemplateDraft } from './draft';
import { TemplateFields } from './template-fields';
import { renewTemplates, templateWords, type TemplatedFacility } from './use-templates';

interface TemplateFormProps {
  facility: TemplatedFacility;
  stale: boolean;
  /** To the list, where it is not beside the form. */
  onBack: () => void;
}

/** How one facility usually opens, to be changed or to be said for the first time. */
export function TemplateForm({ facility, stale, onBack }: TemplateFormProps) {
  const { id, name, template } = facility;
  const { draft, changed, change, forget } = useTemplateDraft(facility);
  const [tried, setTried] = useState(false);
  const tap = useTap(client.openday.saveTemplate.mutate, {
    done: () => {
      toast('模板存好了，下次按它排');
      setTried(false);
      void renewTemplates().then(forget);
    },
    failed: ({ reason }) => {
      if (reason === 'changed') void renewTemplates();
    },
  });
  const problems = templateProblems(draft);
  const told = tap.failure?.field;
  const errors = {
    ...(told !== undefined && { [told]: tap.failure?.message }),
    ...(tried && problems),
  };
  const save = () => {
    setTried(true);
    const [first] = Object.keys(problems);
    if (first) focusField(first);
    else tap.run({ facilityId: id, version: template?.version ?? null, ...toSave(draft) });
  };
  const drop = async () => {
    if (await confirm({ title: '不要刚才改的？', act: '不要了' })) forget();
  };
  const nothing = template !== null && !changed ? '还没改，改了再存。' : undefined;
  return (
    <Section>
      <View className="tpl-back">
        <Button kind="text" small onPress={onBack}>
          选别的设施
        </Button>
      </View>
      <Head title={name} />
      <View className="ui-sub">
        {template
          ? `现在是：${templateWords(template)}`
          : '还没有模板。填好存下，就能按它排开放周。'}
      </View>
      {facility.status === 'suspended' && (
        <Note kind="wait">这里暂停开放，模板可以先备着，恢复了才会排。</Note>
      )}
      <TemplateFields draft={draft} onChange={change} errors={errors} />
      {tap.failure && told === undefined && (
        <Note kind="bad" live>
          {tap.failure.message}
        </Note>
      )}
      {changed && <View className="ui-sub tpl-kept">改的存在这台设备上，还没保存。</View>}
      <View className="tpl-foot">
        <Button
          kind="pri"
          className="tpl-foot__main"
          busy={tap.busy}
          offReason={stale ? '有网再存，别人可能改过。' : nothing}
          onPress={save}
        >
          保存模板
        </Button>
        {changed && (
          <Button kind="quiet" onPress={() => void drop()}>
            不要刚才改的
          </Button>
        )}
      </View>
    </Section>
  );
}
