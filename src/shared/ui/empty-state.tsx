import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import empty from '../art/empty.svg';
import { Picture } from '../platform/picture';
import './state.scss';

interface EmptyStateProps {
  /** What is the case. */
  title: string;
  /** A way that works from here. */
  body?: string | undefined;
  actions?: ReactNode;
  /** Without the picture, for a small list inside a page. */
  plain?: boolean;
}

export function EmptyState({ title, body, actions, plain }: EmptyStateProps) {
  return (
    <View className="ui-state">
      {!plain && <Picture className="ui-state__pic" src={empty} label="" />}
      <View className="ui-state__t">{title}</View>
      {body && <View className="ui-state__b">{body}</View>}
      {actions && <View className="ui-state__acts">{actions}</View>}
    </View>
  );
}
