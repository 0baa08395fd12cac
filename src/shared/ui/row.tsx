import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '../art/icons';
import { Icon } from './icon';
import { Press } from './press';
import './row.scss';

interface RowProps {
  title: ReactNode;
  sub?: ReactNode;
  icon?: IconName | undefined;
  /** A small picture at the left, in place of the icon. */
  picture?: ReactNode;
  trailing?: ReactNode;
  /** Makes the whole row one control with an arrow. */
  onPress?: (() => void) | undefined;
  /** No hairline above. */
  first?: boolean | undefined;
  strong?: boolean | undefined;
}

export function Row({ title, sub, icon, picture, trailing, onPress, first, strong }: RowProps) {
  const classes = first ? 'ui-row ui-row--first' : 'ui-row';
  const body = (
    <>
      {icon && <Icon name={icon} className="ui-row__ico" />}
      {picture && <View className="ui-row__pic">{picture}</View>}
      <View className="ui-row__body">
        <View className={strong ? 'ui-row__t ui-b' : 'ui-row__t'}>{title}</View>
        {sub && <View className="ui-row__sub">{sub}</View>}
      </View>
      {trailing && <View className="ui-row__trail">{trailing}</View>}
      {onPress && <Icon name="forward" size={20} className="ui-row__go" />}
    </>
  );
  if (!onPress) return <View className={classes}>{body}</View>;
  return (
    <Press className={classes} role="link" onPress={onPress}>
      {body}
    </Press>
  );
}
