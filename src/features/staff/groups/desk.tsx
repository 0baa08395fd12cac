import { View } from '@tarojs/components';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { GroupQueue } from './group-queue';
import './groups.scss';

/** The list of applications. */
export function GroupDesk() {
  return (
    <Screen title="团体申请" wide paper strip={<OfflineBar />}>
      <View className="grd-list">
        <GroupQueue />
      </View>
    </Screen>
  );
}
