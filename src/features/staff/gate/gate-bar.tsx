import { Text, View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { useOnline } from '@/shared/platform/online';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { SavedBar } from '@/shared/desk/saved-bar';
import { useQueue } from './queue-store';
import { sendQueue } from './send-queue';
import './gate-bar.scss';

/** That there is no network, and how much this phone still has to send. */
export function GateBar({ savedAt }: { savedAt: number | undefined }) {
  const online = useOnline();
  const { queue, trouble, sending } = useQueue();
  const waiting = queue?.waiting.length ?? 0;
  if (!queue || (online && waiting === 0)) return <SavedBar savedAt={savedAt} />;
  const words = online
    ? (trouble ?? '正在传，莫关')
    : waiting === 0
      ? '没网，照常扫，先记在手机里'
      : '没网，先记在手机里';
  return (
    <View className="ui-offline" {...a11y({ role: 'status', live: 'polite' })}>
      <Icon name={online ? 'upload' : 'offline'} size={20} className="ui-offline__i" />
      <Text className="ui-grow">{waiting === 0 ? words : `${words}，还有 ${waiting} 条没传`}</Text>
      {online && trouble !== undefined && (
        <Press className="gate-bar__again" busy={sending} onPress={() => void sendQueue()}>
          再传一次
        </Press>
      )}
    </View>
  );
}
