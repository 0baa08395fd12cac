import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { IconName } from '../art/icons';
import { a11y } from '../platform/a11y';
import { Icon } from './icon';
import './note.scss';

interface NoteProps {
  children: ReactNode;
  kind?: 'plain' | 'wait' | 'info' | 'ok' | 'bad';
  icon?: IconName;
  title?: string;
  /** Read out when it appears. */
  live?: boolean;
}

const ICON = { plain: 'info', wait: 'clock', info: 'info', ok: 'check', bad: 'warn' } as const;

/** A framed remark inside a page. */
export function Note({ children, kind = 'plain', icon = ICON[kind], title, live }: NoteProps) {
  return (
    <View
      className={`ui-note ui-note--${kind}`}
      {...(live ? a11y({ role: 'status', live: 'polite' }) : {})}
    >
      <Icon name={icon} size={20} className="ui-note__i" />
      <View className="ui-grow">
        {title && <View className="ui-b">{title}</View>}
        {children}
      </View>
    </View>
  );
}
