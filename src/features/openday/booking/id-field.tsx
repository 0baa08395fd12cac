import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { keptLastFour, type DraftVisitor } from './draft';
import { fieldId } from '@/shared/form/field-id';

interface IdFieldProps {
  visitor: DraftVisitor;
  position: number;
  error: string | undefined;
  onChange: (part: Partial<DraftVisitor>) => void;
  onLeave: (field: string) => void;
}

/** An ID number where the facility asks for it, with why and how it is kept. */
export function IdField({ visitor, position, error, onChange, onLeave }: IdFieldProps) {
  const field = `visitors.${position}.idNumber`;
  const lastFour = keptLastFour(visitor);
  const hint =
    lastFour === undefined
      ? position === 0
        ? '这里进门要核对证件。号码不整个存，只留后四位给讲解员核对，参观完 30 天删。'
        : undefined
      : `尾号 ${lastFour} 已经登记了，人没换就不用再填。`;
  return (
    <Field
      id={fieldId(field)}
      label="身份证号"
      required={lastFour === undefined}
      hint={hint}
      error={error}
    >
      <TextInput
        value={visitor.idNumber}
        maxLength={24}
        autoComplete="off"
        onChange={(idNumber) => onChange({ idNumber })}
        onBlur={() => onLeave(field)}
      />
    </Field>
  );
}
