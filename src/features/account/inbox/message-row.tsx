import { View } from '@tarojs/components';
import { savedWords } from '@/shared/time/words';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { Tag } from '@/shared/ui/tag';
import type { Message } from './use-inbox';

interface MessageRowProps {
  message: Message;
  now: number;
  onPress: () => void;
}

/** One message; pressing it opens the page it is about. */
export function MessageRow({ message, now, onPress }: MessageRowProps) {
  const { title, body, at, readAt } = message;
  const unread = readAt === null;
  return (
    <Press className="inbox__row" role="link" onPress={onPress}>
      <View className="ui-grow">
        <View className={unread ? 'inbox__t ui-b' : 'inbox__t'}>{title}</View>
        <View className="ui-sub">{body}</View>
        <View className="inbox__meta">
          {unread && <Tag kind="info">没看</Tag>}
          <View className={unread ? 'ui-mini inbox__at' : 'ui-mini'}>{savedWords(at, now)}</View>
        </View>
      </View>
      <Icon name="forward" size={20} className="inbox__go" />
    </Press>
  );
}
