import { View } from '@tarojs/components';
import { Note } from '@/shared/ui/note';
import { otherPlaces } from '@cloud/account/rules';
import './elsewhere.scss';

/** What must not wait here, and where it goes. */
export function Elsewhere() {
  return (
    <View className="word-elsewhere">
      <Note kind="wait" icon="phone" title="急事别在这里等">
        <View>{otherPlaces.emergency}</View>
        <View>{otherPlaces.complaint}</View>
      </Note>
    </View>
  );
}
