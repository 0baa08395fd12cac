import { Choice } from '@/shared/ui/choice';
import { Field } from '@/shared/ui/field';
import { checks, type Check } from '@cloud/review/rules';

interface ChecksFieldProps {
  ticked: readonly Check[];
  onChange: (ticked: Check[]) => void;
  label: string;
  error?: string | undefined;
}

/** The five things each of the three looks at. */
export function ChecksField({ ticked, onChange, label, error }: ChecksFieldProps) {
  return (
    <Field id="checks" label={label} group="group" error={error}>
      {(Object.keys(checks) as Check[]).map((check) => (
        <Choice
          key={check}
          kind="checkbox"
          checked={ticked.includes(check)}
          onChange={(on) =>
            onChange(on ? [...ticked, check] : ticked.filter((each) => each !== check))
          }
          title={checks[check]}
        />
      ))}
    </Field>
  );
}
