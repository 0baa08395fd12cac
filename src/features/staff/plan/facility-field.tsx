import { View } from '@tarojs/components';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { useScopes } from '../scope-words';

interface FacilityFieldProps {
  value: string;
  onChange: (facilityId: string) => void;
  error: string | undefined;
}

/** At which facility; once chosen, the others step back. */
export function FacilityField({ value, onChange, error }: FacilityFieldProps) {
  const { facilities, waiting, failure, retry } = useScopes();
  const shown = value === '' ? facilities : facilities.filter(({ id }) => id === value);
  return (
    <Field id="facilityId" label="哪个设施" group="radiogroup" error={error ?? failure?.message}>
      {shown.map(({ id, name }) => (
        <Choice
          key={id}
          kind="radio"
          checked={id === value}
          onChange={() => onChange(id)}
          title={name}
        />
      ))}
      {value !== '' && (
        <Button kind="text" small onPress={() => onChange('')}>
          换一个设施
        </Button>
      )}
      {waiting && <View className="ui-sub">正在取设施名单</View>}
      {failure && (
        <Button small onPress={retry}>
          再取一次设施名单
        </Button>
      )}
    </Field>
  );
}
