import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { a11y } from '../platform/a11y';
import { pressKeys } from '../platform/keys';
import { toast } from './toast-store';
import './press.scss';

export interface PressProps {
  onPress: () => void;
  children: ReactNode;
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab' | undefined;
  /** One sentence for the whole control, where its own words do not make one. */
  label?: string | undefined;
  /** Why it can't be pressed now. Pressing it says so instead of acting. */
  disabledReason?: string | undefined;
  className?: string | undefined;
  style?: CSSProperties | undefined;
  checked?: boolean | undefined;
  selected?: boolean | undefined;
  expanded?: boolean | undefined;
  busy?: boolean | undefined;
  current?: 'page' | 'step' | undefined;
}

/** The one pressable of the kit: finger, mouse, keyboard and screen reader alike. */
export function Press(props: PressProps) {
  const { onPress, disabledReason, busy, label, role = 'button', className = '' } = props;
  const press = () => {
    if (busy) return;
    if (disabledReason) toast(disabledReason, 'warn');
    else onPress();
  };
  const spoken = disabledReason && label ? `${label}，${disabledReason}` : label;
  return (
    <View
      className={`ui-press ${className}`}
      hoverClass={disabledReason || busy ? 'none' : 'ui-press--down'}
      hoverStayTime={80}
      onClick={press}
      {...(props.style ? { style: props.style } : {})}
      {...pressKeys(press)}
      {...a11y({
        role,
        label: spoken,
        disabled: disabledReason ? true : undefined,
        busy: busy || undefined,
        checked: props.checked,
        selected: props.selected,
        expanded: props.expanded,
        current: props.current,
        focusable: true,
      })}
    >
      {props.children}
    </View>
  );
}
