import { Text, View } from '@tarojs/components';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { ReadAloud } from '@/shared/ui/read-aloud';
import './story.scss';

interface ToolsProps {
  aloud: () => string;
  serif: boolean;
  onSerif: (serif: boolean) => void;
}

/** Having it read out, and the letters it is read in. */
export function Tools({ aloud, serif, onSerif }: ToolsProps) {
  return (
    <View className="story-tools">
      <ReadAloud text={aloud} />
      <Press className="story-tool" onPress={() => onSerif(!serif)}>
        <Icon name="bigType" size={22} />
        <Text className="story-tool__w">{serif ? '换成黑体' : '换成宋体'}</Text>
      </Press>
    </View>
  );
}
