import { View } from '@tarojs/components';
import { go } from '@/routes';
import { facilityPicture } from '@/shared/art/facility-pictures';
import { Picture } from '@/shared/platform/picture';
import { placeWords } from '@/shared/place-words';
import { momentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Head } from '@/shared/ui/head';
import { Row } from '@/shared/ui/row';
import { Seats } from '@/shared/ui/seats';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import { seatsLeft } from '@cloud/openday/rules';
import type { Session } from '../sessions';
import './bookable.scss';

/** The soonest sessions with a seat left. */
export function Bookable({ sessions }: { sessions: readonly Session[] }) {
  if (sessions.length === 0)
    return (
      <EmptyState
        title="这会儿没有能约的场次"
        body="场次在参观前 14 天的早上 9:00 放出来。先看看有哪些设施。"
        actions={
          <Button kind="default" onPress={() => go('openday')}>
            看看有哪些设施
          </Button>
        }
      />
    );
  return (
    <Section>
      <Head title="现在能约" more={{ words: '全部', onPress: () => go('openday') }} />
      {sessions.map((session, index) => {
        const { startsAt, areaName, facilityName, capacity } = session;
        const left = seatsLeft(session);
        const when = [momentWords(startsAt), placeWords(areaName)].filter(Boolean).join(' · ');
        return (
          <Row
            key={session.id}
            first={index === 0}
            strong
            picture={
              <Picture className="home-pic" src={facilityPicture(session.category).src} label="" />
            }
            title={facilityName}
            sub={
              <>
                <View>{when}</View>
                {session.mine === null ? (
                  <Seats left={left} total={capacity} />
                ) : (
                  <View className="home-mine">
                    <Tag kind="done">已约上</Tag>
                  </View>
                )}
              </>
            }
            onPress={() => go('facility', { id: session.facilityId })}
          />
        );
      })}
    </Section>
  );
}
