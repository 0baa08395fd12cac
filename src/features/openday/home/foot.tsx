import { View } from '@tarojs/components';
import rivers from '@/shared/art/rivers.svg';
import { Picture } from '@/shared/platform/picture';
import './foot.scss';

/** The two rivers, and that what is shown is invented where it is. */
export function Foot({ demo }: { demo: boolean }) {
  return (
    <View className="home-foot">
      <Picture className="home-foot__pic" src={rivers} label="" fit="contain" />
      {demo && <View className="ui-mini home-foot__t">演示内容 · 人名、单位都是示例</View>}
    </View>
  );
}
