import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '@/shared/ui/button';
import './post-row.scss';

interface PostRowProps {
  title: string;
  lines: ReactNode;
  act: string;
  /** The act with whom it concerns, for those who hear it alone. */
  label: string;
  busy: boolean;
  onAct: () => void;
}

/** A post, held or offered, with the one thing that can be done about it. */
export function PostRow({ title, lines, act, label, busy, onAct }: PostRowProps) {
  return (
    <View className="post-row">
      <View className="ui-grow">
        <View className="post-row__t">{title}</View>
        <View className="post-row__s">{lines}</View>
      </View>
      <Button kind="quiet" small label={label} busy={busy} busyWords="正在办" onPress={onAct}>
        {act}
      </Button>
    </View>
  );
}
