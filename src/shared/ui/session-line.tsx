import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Instant } from '../time/wall';
import { clockWords } from '../time/words';
import { Press } from './press';
import './session-line.scss';

interface SessionLineProps {
  startsAt: Instant;
  endsAt: Instant;
  title: string;
  where: string;
  /** How full it is, or since when it can be booked. */
  children: ReactNode;
  /** What can be done about it, at the right. */
  act?: ReactNode;
  /** Opens what it is about; without it the line is only to be read. */
  onPress?: (() => void) | undefined;
}

/** A session of a day as residents see it. */
export function SessionLine(props: SessionLineProps) {
  const { startsAt, endsAt, title, where, children, act, onPress } = props;
  const body = (
    <>
      <View className="ui-b">{title}</View>
      <View className="ui-sub">{where}</View>
      {children}
    </>
  );
  return (
    <View className="ses">
      <View className="ses__t">
        <View className="ui-num ses__h">{clockWords(startsAt)}</View>
        <View className="ui-mini">到 {clockWords(endsAt)}</View>
      </View>
      {onPress ? (
        <Press className="ses__b" role="link" onPress={onPress}>
          {body}
        </Press>
      ) : (
        <View className="ses__b">{body}</View>
      )}
      {act && <View className="ses__act">{act}</View>}
    </View>
  );
}
