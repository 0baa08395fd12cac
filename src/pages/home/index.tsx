import { View } from '@tarojs/components';
import { UnreadBar } from '@/features/account/inbox/unread-bar';
import { Failed } from '@/shared/list/failed';
import { ElderHome } from '@/features/openday/home/elder-home';
import { HomeSkeleton } from '@/features/openday/home/home-skeleton';
import { StandardHome } from '@/features/openday/home/standard-home';
import { SavedBar } from '@/shared/list/saved-bar';
import { api } from '@/shared/api/client';
import { useMe } from '@/shared/api/use-me';
import { useSaved } from '@/shared/api/use-saved';
import { district } from '@/shared/district';
import { useElder } from '@/shared/elder';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { Screen } from '@/shared/ui/screen';
import './index.scss';

export default function HomePage() {
  const { elder, setElder } = useElder();
  const { me } = useMe();
  const query = useSaved('home', api.openday.home.queryOptions());
  const { data: home, failure } = query;
  const Home = elder ? ElderHome : StandardHome;
  return (
    <Screen
      title={district.appName}
      tab="home"
      untitled={!elder}
      paper={!elder}
      strip={
        <>
          <SavedBar query={query} />
          <UnreadBar />
        </>
      }
      start={
        !elder && (
          <Press className="home-elder" onPress={() => setElder(true)}>
            <Icon name="bigType" size={24} />
            <View className="home-elder__words">长辈版</View>
          </Press>
        )
      }
    >
      {home ? (
        <Home home={home} known={me !== undefined} />
      ) : failure ? (
        <Failed title="首页没有打开" query={query} />
      ) : (
        <HomeSkeleton elder={elder} />
      )}
    </Screen>
  );
}
