import { View } from '@tarojs/components';
import { placeWords } from '@/shared/place-words';
import { useServerNow } from '@/shared/time/clock';
import { dayStart, epochOf } from '@/shared/time/wall';
import { dayWords, momentWords } from '@/shared/time/words';
import { EmptyState } from '@/shared/ui/empty-state';
import { Head } from '@/shared/ui/head';
import { Seats } from '@/shared/ui/seats';
import { SessionLine } from '@/shared/ui/session-line';
import { categories, seatsLeft } from '@cloud/openday/rules';
import { byDay } from './by-day';
import type { PlannedSession } from './use-plan';

/** The week as residents see it once its drafts are published. */
export function Preview({ sessions }: { sessions: readonly PlannedSession[] }) {
  const now = useServerNow(60_000);
  const shown = sessions.filter(
    ({ status, facilityStatus }) => status !== 'cancelled' && facilityStatus === 'active',
  );
  return (
    <>
      <View className="ui-sub plan-part">草稿发布以后，大家在“开放日”看到的就是这样。</View>
      {shown.length === 0 && <EmptyState plain title="没有大家能看到的场次" />}
      {byDay(shown).map(([date, list]) => (
        <View key={date} className="plan-part plan-preview">
          <Head title={dayWords(dayStart(date))} level={3} />
          {list.map((session) => {
            const { id, startsAt, endsAt, releaseAt, facilityName, areaName, category } = session;
            const left = seatsLeft(session);
            return (
              <SessionLine
                key={id}
                startsAt={startsAt}
                endsAt={endsAt}
                title={facilityName}
                where={[placeWords(areaName), categories[category]].filter(Boolean).join(' · ')}
              >
                {epochOf(releaseAt) > now ? (
                  <View className="ui-sub">{momentWords(releaseAt)} 开始约</View>
                ) : (
                  <Seats
                    left={left}
                    total={session.capacity}
                    words={left > 0 ? `余 ${left} 个` : undefined}
                  />
                )}
              </SessionLine>
            );
          })}
        </View>
      ))}
    </>
  );
}
