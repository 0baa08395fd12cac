import { View } from '@tarojs/components';
import hero from '@/shared/art/hero.svg';
import { Picture } from '@/shared/platform/picture';
import { Skeleton } from '@/shared/ui/skeleton';
import './home-skeleton.scss';

/** The picture is ours and there at once; the words and rows under it are still to come. */
export function HomeSkeleton({ elder }: { elder: boolean }) {
  if (elder) return <Skeleton kind="lines" rows={4} />;
  return (
    <View>
      <View className="home-skel">
        <View className="home-skel__a" />
        <View className="home-skel__b" />
        <Picture className="home-skel__pic" src={hero} label="" />
      </View>
      <Skeleton kind="list" rows={3} />
    </View>
  );
}
