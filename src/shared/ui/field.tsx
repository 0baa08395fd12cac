import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { a11y } from '../platform/a11y';
import { FieldLabel } from '../platform/label';
import { FieldContext } from './field-context';
import { Glyph } from './glyph';
import './field.scss';

interface FieldProps {
  /** Unique on the page; focusing the first error finds the entry by it. */
  id: string;
  label: string;
  children: ReactNode;
  /** Quiet words at the right of the label: 选填, 当天联系用. */
  aside?: string | undefined;
  hint?: string | undefined;
  /** What is wrong, and how to put it right. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** For a set of choices rather than one entry. */
  group?: 'radiogroup' | 'group' | undefined;
}

/** Label outside, entry, hint, and the error under it. */
export function Field({
  id,
  label,
  children,
  aside,
  hint,
  error,
  required = false,
  group,
}: FieldProps) {
  const errorId = `${id}-error`;
  const hintId = `${id}-hint`;
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined;
  const labelled = group ? a11y({ id, role: group, label, describedBy }) : {};
  const head = (
    <>
      <Text>{label}</Text>
      {aside && <Text className="ui-field__aside">{aside}</Text>}
    </>
  );
  return (
    <FieldContext.Provider value={{ id, label, invalid: Boolean(error), required, describedBy }}>
      <View className="ui-field" {...labelled}>
        {group ? (
          <View className="ui-field__l" {...a11y({ hidden: true })}>
            {head}
          </View>
        ) : (
          <FieldLabel htmlFor={id} className="ui-field__l">
            {head}
          </FieldLabel>
        )}
        {children}
        {error && (
          <View className="ui-field__err" {...a11y({ id: errorId, role: 'alert' })}>
            <Glyph name="bad" size={16} className="ui-field__g" />
            <Text>{error}</Text>
          </View>
        )}
        {hint && (
          <View className="ui-field__hint" {...a11y({ id: hintId })}>
            {hint}
          </View>
        )}
      </View>
    </FieldContext.Provider>
  );
}
