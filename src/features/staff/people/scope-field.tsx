import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { useScopes } from '../scope-words';

interface ScopeFieldProps {
  value: string | undefined;
  onChange: (scope: string) => void;
  error: string | undefined;
}

/** The whole district, or one facility. */
export function ScopeField({ value, onChange, error }: ScopeFieldProps) {
  const { facilities, waiting, failure, retry } = useScopes();
  const choices = [
    { scope: '*', name: '全区' },
    ...facilities.map(({ id, name }) => ({ scope: `facility:${id}`, name })),
  ];
  return (
    <Field id="scope" label="管哪里" group="radiogroup" error={error ?? failure?.message}>
      {choices.map(({ scope, name }) => (
        <Choice
          key={scope}
          kind="radio"
          checked={scope === value}
          onChange={() => onChange(scope)}
          title={name}
        />
      ))}
      {waiting && <View className="ui-sub people__scope">正在取设施名单</View>}
      {failure && (
        <Button small className="people__scope" onPress={retry}>
          再取一次设施名单
        </Button>
      )}
    </Field>
  );
}
