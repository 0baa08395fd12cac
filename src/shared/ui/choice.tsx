import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { a11y } from '../platform/a11y';
import { Glyph } from './glyph';
import { Press } from './press';
import './choice.scss';

interface ChoiceProps {
  kind: 'radio' | 'checkbox';
  checked: boolean;
  /** A radio only ever asks to be chosen. */
  onChange: (checked: boolean) => void;
  title: ReactNode;
  /** A second line. */
  children?: ReactNode;
  aside?: ReactNode;
  /** The choice as one sentence, where title and lines do not make one. */
  label?: string | undefined;
  offReason?: string | undefined;
}

/** One answer as a framed row. Its frame doubles and its mark gets a tick, so colour is not needed to tell. */
export function Choice({
  kind,
  checked,
  onChange,
  title,
  children,
  aside,
  label,
  offReason,
}: ChoiceProps) {
  const classes = ['ui-choice', `ui-choice--${kind}`];
  if (checked) classes.push('ui-choice--on');
  if (offReason) classes.push('ui-choice--off');
  return (
    <Press
      className={classes.join(' ')}
      role={kind}
      checked={checked}
      label={label}
      disabledReason={offReason}
      onPress={() => onChange(kind === 'radio' ? true : !checked)}
    >
      <View className="ui-choice__m" {...a11y({ hidden: true })}>
        {checked ? (
          <Glyph name={kind === 'radio' ? 'radioOn' : 'boxOn'} size={24} />
        ) : (
          <View className="ui-choice__o" />
        )}
      </View>
      <View className="ui-choice__b">
        <View className="ui-choice__t">
          <View className="ui-grow">{title}</View>
          {aside}
        </View>
        {children}
      </View>
    </Press>
  );
}
