import { Input, Textarea } from '@tarojs/components';
import { a11y } from './a11y';
import { focusLeft, useFocusWanted } from './focus';
import type { TextEntryProps } from './text-entry-props';

const WECHAT_TYPE = {
  text: 'text',
  tel: 'number',
  number: 'digit',
  digits: 'number',
  password: 'text',
} as const;
const KEYBOARD_GAP = 24;

/** The bare entry inside a TextInput's frame. */
export function TextEntry(props: TextEntryProps) {
  const focus = useFocusWanted(props.id);
  const common = {
    focus,
    id: props.id,
    value: props.value,
    maxlength: props.maxLength,
    placeholder: props.placeholder ?? '',
    placeholderClass: 'ui-entry--placeholder',
    disabled: props.disabled,
    cursorSpacing: KEYBOARD_GAP,
    onInput: (event: { detail: { value: string } }) => props.onChange(event.detail.value),
    onFocus: props.onFocus,
    onBlur: () => {
      if (focus) focusLeft();
      props.onBlur();
    },
    ...a11y({ label: props.label, disabled: props.disabled || undefined }),
  };
  if (props.lines === 'many')
    return <Textarea className="ui-entry ui-entry--area" autoHeight {...common} />;
  return (
    <Input
      className="ui-entry"
      type={WECHAT_TYPE[props.type]}
      password={props.type === 'password'}
      onConfirm={() => props.onEnter?.()}
      {...common}
    />
  );
}
