import { View } from '@tarojs/components';
import { go, pathTo } from '@/routes';
import { api } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';
import { Button } from '@/shared/ui/button';
import { Screen } from '@/shared/ui/screen';
import { Stop } from '../../footprint/stop';
import { NotOpen } from '../../not-open';
import { SavedBar } from '@/shared/list/saved-bar';
import '../../footprint/footprint.scss';

/** 足迹: along the river, the kinds of facility one has seen, and when the others open. Nothing is counted. */
export default function FootprintPage() {
  const query = useSaved('footprint', api.openday.footprint.queryOptions());
  const { data } = query;
  if (!data)
    return (
      <Screen title="足迹" paper strip={<SavedBar query={query} />}>
        <NotOpen
          title="足迹没有打开"
          then={pathTo('footprint')}
          body="登录了才看得到你去过哪里。"
          query={query}
        />
      </Screen>
    );
  const none = data.kinds.every(({ visits }) => visits.length === 0);
  return (
    <Screen title="足迹" paper strip={<SavedBar query={query} />}>
      <View className="foot-map">
        <View className="ui-sub foot-map__say">
          {none
            ? '去看过一处，这里就多一处。先挑一处去看看。'
            : '去过哪几类，顺着江一处一处看。只有你自己看得到。'}
        </View>
        <View className="foot-map__way">
          {data.kinds.map((kind) => (
            <Stop key={kind.category} kind={kind} />
          ))}
        </View>
        <Button kind={none ? 'pri' : 'default'} block onPress={() => go('openday')}>
          看看能约哪些
        </Button>
      </View>
    </Screen>
  );
}
