import { View } from '@tarojs/components';
import { Skeleton } from '@/shared/ui/skeleton';
import './week-skeleton.scss';

/** Week, categories and rows, still to come. */
export function WeekSkeleton() {
  return (
    <View>
      <View className="week-skel">
        <View className="week-skel__days" />
        <View className="week-skel__cats">
          {[0, 1, 2, 3].map((one) => (
            <View key={one} className="week-skel__cat" />
          ))}
        </View>
      </View>
      <Skeleton kind="lines" rows={3} />
    </View>
  );
}
