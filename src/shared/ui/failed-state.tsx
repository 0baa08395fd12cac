import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import failed from '../art/failed.svg';
import { a11y } from '../platform/a11y';
import { Picture } from '../platform/picture';
import { Button } from './button';
import './state.scss';

interface FailedStateProps {
  /** What did not open: 场次没有打开. */
  title?: string;
  body?: string;
  onRetry: () => void;
  busy?: boolean;
  /** The number staff can look the fault up by. */
  code?: string | undefined;
  /** Other ways on, beside trying again. */
  actions?: ReactNode;
}

export function FailedState(props: FailedStateProps) {
  const { title = '这一页没有打开', body = '是我们这边出了点问题，不是你手机的事。' } = props;
  return (
    <View className="ui-state" {...a11y({ role: 'alert' })}>
      <Picture className="ui-state__pic" src={failed} label="" />
      <View className="ui-state__t">{title}</View>
      <View className="ui-state__b">{body}</View>
      <View className="ui-state__acts">
        <Button kind="pri" busy={props.busy} busyWords="正在打开" onPress={props.onRetry}>
          再试一下
        </Button>
        {props.actions}
      </View>
      {props.code && (
        <View className="ui-state__code">要是老打不开，把这个号报给工作人员：{props.code}</View>
      )}
    </View>
  );
}
