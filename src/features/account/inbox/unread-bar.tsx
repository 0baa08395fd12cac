import { View } from '@tarojs/components';
import { go } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { unreadWords } from './unread-words';
import './unread-bar.scss';

/** On the home page, only while something is unread. */
export function UnreadBar() {
  const { me } = useMe();
  const unread = me?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <Press className="unread-bar" role="link" onPress={() => go('inbox')}>
      <Icon name="board" size={20} className="unread-bar__i" />
      <View className="ui-grow">消息：{unreadWords(unread)}</View>
      <Icon name="forward" size={18} />
    </Press>
  );
}
