import { Text, View } from '@tarojs/components';
import { useContext, useState } from 'react';
import { TextEntry } from '../platform/text-entry';
import { FieldContext } from './field-context';
import './text-input.scss';

interface TextInputProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'tel' | 'number' | 'digits' | 'password';
  lines?: 1 | 'many';
  maxLength?: number;
  /** An example, never the label. */
  placeholder?: string | undefined;
  /** A word inside the frame at the right: 岁. */
  unit?: string | undefined;
  disabled?: boolean;
  onBlur?: (() => void) | undefined;
  onEnter?: (() => void) | undefined;
  autoComplete?: string | undefined;
}

const MOST = 500;

/** One line or many, inside a Field, which names it and says what is wrong. */
export function TextInput(props: TextInputProps) {
  const field = useContext(FieldContext);
  const [focused, setFocused] = useState(false);
  if (!field) throw new Error('TextInput stands inside a Field');
  const { type = 'text', lines = 1, maxLength = MOST, disabled = false, unit } = props;
  const classes = ['ui-input'];
  if (focused) classes.push('ui-input--focus');
  if (field.invalid) classes.push('ui-input--err');
  if (disabled) classes.push('ui-input--off');
  return (
    <View className={classes.join(' ')}>
      <TextEntry
        id={field.id}
        label={field.label}
        invalid={field.invalid}
        required={field.required}
        describedBy={field.describedBy}
        value={props.value}
        onChange={props.onChange}
        type={type}
        lines={lines}
        maxLength={maxLength}
        placeholder={props.placeholder}
        disabled={disabled}
        autoComplete={props.autoComplete}
        onEnter={props.onEnter}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          props.onBlur?.();
        }}
      />
      {unit && <Text className="ui-input__unit">{unit}</Text>}
    </View>
  );
}
