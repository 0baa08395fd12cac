import { View } from '@tarojs/components';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Facilities } from './facilities';
import './elder-places.scss';

/** 长辈版: where to go. The day is asked for once the place is chosen. */
export function ElderPlaces() {
  return (
    <View>
      <View className="places-head">
        <View className="ui-headline">你想去哪里看？</View>
        <View className="places-head__aloud">
          <ReadAloud text={() => '你想去哪里看？下面一行一个地方，按一下就进去。'} />
        </View>
      </View>
      <Facilities category={undefined} />
    </View>
  );
}
