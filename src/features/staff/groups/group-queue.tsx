import { View } from '@tarojs/components';
import { useState } from 'react';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { GroupRow } from './group-row';
import { useGroupQueue } from './use-group-queue';
import './groups.scss';

/** Applications, those that wait or those with a result; `current` is the one open beside them. */
export function GroupQueue({ current }: { current?: string | undefined }) {
  const [waiting, setWaiting] = useState(true);
  const queue = useGroupQueue(waiting);
  const { groups, failure, more } = queue;
  return (
    <Section>
      <View className="grd-filter" {...a11y({ role: 'radiogroup', label: '看哪些' })}>
        {[true, false].map((each) => (
          <View key={String(each)} className="grd-filter__one">
            <Choice
              kind="radio"
              checked={waiting === each}
              title={each ? '等答复的' : '有结果的'}
              onChange={() => setWaiting(each)}
            />
          </View>
        ))}
      </View>
      {!groups && failure && (
        <FailedState
          title="团体申请没有打开"
          body={failure.message}
          code={failure.id}
          busy={queue.fetching}
          onRetry={() => void queue.refetch()}
        />
      )}
      {!groups && !failure && <Skeleton kind="lines" />}
      {groups?.map((group) => (
        <GroupRow key={group.id} group={group} current={group.id === current} />
      ))}
      {groups?.length === 0 && (
        <EmptyState
          plain
          title={waiting ? '都答复完了' : '还没有过团体申请'}
          body="有新的会排在这里。"
        />
      )}
      {more && (
        <Button kind="quiet" block busy={more.busy} busyWords="正在取" onPress={more.load}>
          看后面的
        </Button>
      )}
    </Section>
  );
}
