import { View } from '@tarojs/components';
import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { useElder } from '@/shared/elder';
import { useServerNow } from '@/shared/time/clock';
import { Button } from '@/shared/ui/button';
import { ReadAloud } from '@/shared/ui/read-aloud';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { useLine } from '../waiting/use-line';
import { elderNext } from './elder-next';
import { weekSentence } from './week-words';
import './elder-home.scss';

type Home = Replies['openday']['home'];

/** One next thing, then a few verbs. */
export function ElderHome({ home, known }: { home: Home; known: boolean }) {
  const setElder = useElder((state) => state.setElder);
  const now = useServerNow(30_000);
  const week = weekSentence(home.openWeek, now);
  const { offer } = useLine(known);
  const next = elderNext(offer, known ? home.next : null, home.bookable[0]);
  const aloud = () =>
    [next.head, next.day, next.time, next.body, `${week}。`].filter(Boolean).join('，');
  return (
    <View>
      <View className="elder-aloud">
        <ReadAloud text={aloud} words="把这一页念给我听" />
      </View>
      <View className="elder-next">
        <View>{next.head}</View>
        {next.day && (
          <View className="ui-headline elder-next__when">
            <View>{next.day}</View>
            <View>{next.time}</View>
          </View>
        )}
        <View className="elder-next__p">{next.body}</View>
        <Button kind="pri" block onPress={next.act}>
          {next.words}
        </Button>
      </View>
      <Section gap className="elder-rows">
        <Row first strong icon="open" title="我想去参观" sub={week} onPress={() => go('openday')} />
        <Row
          strong
          icon="list"
          title="我的预约"
          sub="约了哪些，票在哪里"
          onPress={() => go('myBookings')}
        />
        <Row
          strong
          icon="leaf"
          title="看最美故事"
          sub="身边人的故事，念给你听"
          onPress={() => go('stories')}
        />
        <Row strong icon="me" title="我的" sub="登录、改称呼" onPress={() => go('me')} />
      </Section>
      <View className="elder-exit">
        <Button kind="quiet" block onPress={() => setElder(false)}>
          换回普通版
        </Button>
      </View>
    </View>
  );
}
