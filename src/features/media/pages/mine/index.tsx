import { pathTo } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { SignInFirst } from '@/shared/list/sign-in-first';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { MyMedia } from '../../mine/my-media';

const title = '我传的照片和视频';

export default function MyMediaPage() {
  const { me, waiting } = useMe();
  if (me) return <MyMedia title={title} />;
  return (
    <Screen title={title} paper>
      {waiting ? (
        <Skeleton kind="lines" />
      ) : (
        <SignInFirst then={pathTo('myMedia')} body="登录了才看得到你传过的照片和视频。" />
      )}
    </Screen>
  );
}
