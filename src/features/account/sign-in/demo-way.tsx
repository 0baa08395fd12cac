import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { FailedState } from '@/shared/ui/failed-state';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import type { DemoPerson } from '@cloud/account/rules';
import { useEnter } from './enter';

const does: Record<DemoPerson, string> = {
  resident: '看场次、预约、拿入场券',
  elder: '用长辈版走一遍',
  neighbour: '去过两处，也有没去成的',
  guide: '在门口给人签到',
  planner: '排开放周、停办场次',
  editor: '改稿、送审，看审到哪一步',
  reviewerOne: '初审：头一遍看稿',
  reviewerTwo: '复审：第二遍看稿',
  reviewerThree: '终审：签了就公开',
  admin: '管工作人员，看操作记录',
};

/** On a demo host in the browser: who to play. */
export function DemoWay({ then }: { then: string | undefined }) {
  const people = useQuery(api.account.demoPeople.queryOptions());
  const { demo } = useEnter(then);
  if (people.isPending) return <Skeleton kind="lines" />;
  if (people.error)
    return (
      <FailedState
        title="名单没有打开"
        body={failureOf(people.error).message}
        onRetry={() => void people.refetch()}
      />
    );
  return (
    <Section>
      <View className="ui-title">这里是演示，你想当哪个？</View>
      <View className="ui-sub">都是编的人，随便试，不会真的约到。</View>
      {demo.failure && <Note kind="bad">{demo.failure.message}</Note>}
      {people.data.map(({ id, name }) => (
        <Row
          key={id}
          icon="me"
          title={name}
          sub={does[id]}
          onPress={() => demo.busy || demo.run(id)}
        />
      ))}
    </Section>
  );
}
