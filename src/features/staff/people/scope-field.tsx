import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { stages, stageWords } from '@cloud/review/rules';
import type { ScopeKind } from '@cloud/staff/rules';
import { useScopes } from '../scope-words';

interface ScopeFieldProps {
  /** What the post may be limited to. */
  of: readonly ScopeKind[];
  value: string | undefined;
  onChange: (scope: string) => void;
  error: string | undefined;
}

/** The whole district or one facility; of a reviewer, which of the three reviews. */
export function ScopeField({ of, value, onChange, error }: ScopeFieldProps) {
  const { facilities, waiting, failure, retry } = useScopes();
  const byStage = of.includes('stage');
  const choices = byStage
    ? [
        { scope: '*', name: '三道都行，每篇只签一道' },
        ...stages.map((stage) => ({ scope: `stage:${stage}`, name: `只签${stageWords[stage]}` })),
      ]
    : [
        { scope: '*', name: '全区' },
        ...facilities.map(({ id, name }) => ({ scope: `facility:${id}`, name })),
      ];
  return (
    <Field
      id="scope"
      label={byStage ? '签哪一道' : '管哪里'}
      group="radiogroup"
      error={error ?? (byStage ? undefined : failure?.message)}
    >
      {choices.map(({ scope, name }) => (
        <Choice
          key={scope}
          kind="radio"
          checked={scope === value}
          onChange={() => onChange(scope)}
          title={name}
        />
      ))}
      {!byStage && waiting && <View className="ui-sub people__scope">正在取设施名单</View>}
      {!byStage && failure && (
        <Button small className="people__scope" onPress={retry}>
          再取一次设施名单
        </Button>
      )}
    </Field>
  );
}
