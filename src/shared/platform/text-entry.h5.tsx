import type { ChangeEvent, KeyboardEvent } from 'react';
import type { TextEntryProps } from './text-entry-props';

const INPUT_MODE = {
  text: 'text',
  tel: 'tel',
  number: 'decimal',
  digits: 'numeric',
  password: 'text',
} as const;

/** The bare entry inside a TextInput's frame: a native element, so that labels and errors can point to it. */
export function TextEntry(props: TextEntryProps) {
  const common = {
    id: props.id,
    value: props.value,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    disabled: props.disabled,
    autoComplete: props.autoComplete ?? 'off',
    'aria-required': props.required,
    'aria-invalid': props.invalid,
    'aria-describedby': props.describedBy,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      props.onChange(event.target.value),
    onFocus: props.onFocus,
    onBlur: props.onBlur,
  };
  if (props.lines === 'many')
    return <textarea className="ui-entry ui-entry--area" rows={4} {...common} />;
  return (
    <input
      className="ui-entry"
      type={props.type === 'password' || props.type === 'tel' ? props.type : 'text'}
      inputMode={INPUT_MODE[props.type]}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onEnter?.();
      }}
      {...common}
    />
  );
}
