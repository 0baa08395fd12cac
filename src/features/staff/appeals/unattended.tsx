import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { momentWords } from '@/shared/time/words';
import { Head } from '@/shared/ui/head';
import { Row } from '@/shared/ui/row';

type Session = Replies['openday']['appeals']['unattended'][number];

/** Sessions where nobody was let in at all: the gate was hardly run, so nobody was marked. */
export function Unattended({ sessions }: { sessions: readonly Session[] }) {
  if (sessions.length === 0) return null;
  return (
    <View className="appeals__part">
      <Head title="一个人都没签到的场次" />
      <View className="ui-sub">多半是没有签到，所以一个没来都没记。问一下讲解员，下次记得签。</View>
      {sessions.map(({ id, facilityName, startsAt, people }) => (
        <Row key={id} title={facilityName} sub={`${momentWords(startsAt)}，约了 ${people} 个人`} />
      ))}
    </View>
  );
}
