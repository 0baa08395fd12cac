import { Text } from '@tarojs/components';
import type { IconName } from '../art/icons';
import { Glyph } from './glyph';
import { Icon } from './icon';
import { Press } from './press';
import './button.scss';

interface ButtonProps {
  onPress: () => void;
  /** The words on it, verb first. */
  children: string;
  kind?: 'pri' | 'default' | 'signal' | 'quiet' | 'text';
  small?: boolean | undefined;
  block?: boolean | undefined;
  icon?: IconName | undefined;
  /** While the work runs: says so and takes no second press. */
  busy?: boolean | undefined;
  busyWords?: string | undefined;
  /** Why it can't be pressed now. */
  offReason?: string | undefined;
  label?: string | undefined;
  className?: string | undefined;
}

export function Button(props: ButtonProps) {
  const { kind = 'default', small, block, icon, busy, offReason, className = '' } = props;
  const words = busy ? (props.busyWords ?? '正在交，莫关') : props.children;
  const classes = ['ui-btn', `ui-btn--${kind}`, className];
  if (small) classes.push('ui-btn--sm');
  if (block) classes.push('ui-btn--block');
  if (offReason) classes.push('ui-btn--off');
  return (
    <Press
      className={classes.join(' ')}
      onPress={props.onPress}
      busy={busy}
      disabledReason={offReason}
      label={props.label ?? (offReason ? words : undefined)}
    >
      {busy && <Glyph name="wait" size={18} className="ui-btn__ico" />}
      {!busy && icon && <Icon name={icon} size={small ? 18 : 20} className="ui-btn__ico" />}
      <Text>{words}</Text>
    </Press>
  );
}
