import { View } from '@tarojs/components';
import { pathTo, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { useSaved } from '@/shared/api/use-saved';
import { useElder } from '@/shared/elder';
import { useServerNow } from '@/shared/time/clock';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Screen } from '@/shared/ui/screen';
import { NotOpen } from '../../not-open';
import { SavedBar } from '@/shared/list/saved-bar';
import { aloud } from '../../waiting/aloud';
import { standing } from '../../waiting/entry';
import { OfferActs } from '../../waiting/offer-acts';
import { OverActs } from '../../waiting/over-acts';
import { WaitingActs } from '../../waiting/waiting-acts';
import { WaitingCard } from '../../waiting/waiting-card';
import './index.scss';

const LOOK_AGAIN_MS = 60_000;

/** One's place in line, and the answer when it is one's turn. */
export default function WaitingPage() {
  const { id = '' } = useRouteParams('waiting');
  const elder = useElder((state) => state.elder);
  const now = useServerNow(10_000);
  const query = useSaved(`waiting:${id}`, {
    ...api.openday.myEntry.queryOptions({ id }),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const { data: entry } = query;
  const strip = <SavedBar query={query} />;
  if (!entry)
    return (
      <Screen title="排队" paper strip={strip}>
        <NotOpen
          title="排队的事没有打开"
          then={pathTo('waiting', { id })}
          body="登录了才看得到你排在哪里。"
          query={query}
        />
      </Screen>
    );
  const state = standing(entry, now);
  return (
    <Screen title={state === 'waiting' ? '排队中' : '排队'} strip={strip}>
      <View className="wait-page">
        {elder && (
          <View className="wait-page__aloud">
            <ReadAloud text={() => aloud(entry, state)} />
          </View>
        )}
        <WaitingCard entry={entry} state={state} now={now} />
        {state === 'waiting' ? (
          <WaitingActs entry={entry} now={now} />
        ) : state === 'offered' ? (
          <OfferActs entry={entry} />
        ) : (
          <OverActs entry={entry} state={state} now={now} />
        )}
      </View>
    </Screen>
  );
}
