import { useState } from 'react';
import { Field } from '@/shared/ui/field';
import { TextInput } from '@/shared/ui/text-input';
import { nicknameLimit, nicknameProblem } from '@cloud/account/rules';

interface NicknameFieldProps {
  value: string;
  onChange: (nickname: string) => void;
  /** Saving was asked for: say what is wrong even if the entry was never left. */
  tried: boolean;
  /** What the server says of it. */
  error?: string | undefined;
}

export function NicknameField({ value, onChange, tried, error }: NicknameFieldProps) {
  const [left, setLeft] = useState(false);
  const tell = tried || left || [...value].length > nicknameLimit;
  return (
    <Field
      id="nickname"
      label="怎么叫你"
      hint={`不用写真名，最多 ${nicknameLimit} 个字。`}
      error={error ?? (tell ? nicknameProblem(value) : undefined)}
    >
      <TextInput
        value={value}
        maxLength={40}
        placeholder="比如：江边老李"
        autoComplete="nickname"
        onChange={onChange}
        onBlur={() => setLeft(true)}
      />
    </Field>
  );
}
