import { View } from '@tarojs/components';
import { useElder } from '@/shared/elder';
import { a11y } from '@/shared/platform/a11y';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import './elder-switch.scss';

/** 长辈版 on or off; the word beside the mark says which. */
export function ElderSwitch() {
  const { elder, setElder } = useElder();
  return (
    <Press
      className="ui-row ui-row--first"
      role="switch"
      label="长辈版"
      checked={elder}
      onPress={() => setElder(!elder)}
    >
      <Icon name="bigType" className="ui-row__ico" />
      <View className="ui-row__body">
        <View className="ui-row__t">长辈版</View>
        <View className="ui-row__sub">字大、话少、能念</View>
      </View>
      <View className="elder-switch__word">{elder ? '开着' : '关着'}</View>
      <View
        className={elder ? 'elder-switch elder-switch--on' : 'elder-switch'}
        {...a11y({ hidden: true })}
      >
        <View className="elder-switch__knob" />
      </View>
    </Press>
  );
}
