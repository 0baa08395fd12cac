import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { go, replace } from '@/routes';
import { Press } from '@/shared/ui/press';
import './desk.scss';

interface DeskRowProps {
  publicationId: string;
  title: string;
  sub: ReactNode;
  /** Whether it is the text that stands open beside the list; undefined where the list stands alone. */
  current: boolean | undefined;
  /** At the right: how it stands. */
  children: ReactNode;
}

/** One text in a list of the desk. */
export function DeskRow({ publicationId, title, sub, current, children }: DeskRowProps) {
  const open = current === undefined ? go : replace;
  return (
    <Press
      className={current ? 'rvd__row rvd__row--on' : 'rvd__row'}
      role="link"
      current={current ? 'page' : undefined}
      onPress={() => open('reviewText', { id: publicationId })}
    >
      <View className="rvd__what">
        <View className="ui-b">{title}</View>
        <View className="ui-sub">{sub}</View>
      </View>
      <View className="rvd__state">{children}</View>
    </Press>
  );
}
