import { View } from '@tarojs/components';
import { useServerNow } from '@/shared/time/clock';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Section } from '@/shared/ui/section';
import { NotThere } from '@/shared/desk/not-there';
import { QueueRow } from './queue-row';
import type { useQueue } from './use-queue';
import './words.scss';

/** The queue; `current` is the one that is open beside it. */
export function Queue({
  queue,
  current,
}: {
  queue: ReturnType<typeof useQueue>;
  current?: string | undefined;
}) {
  const now = useServerNow(60_000);
  const { words, failure, more } = queue;
  if (!words)
    return (
      <NotThere title="没有打开" failure={failure} busy={queue.fetching} onRetry={queue.refetch} />
    );
  return (
    <Section className="desk-words">
      <View className="ui-sub desk-words__hint">等得久的在前，点开看会记一笔。</View>
      {words.map((each) => (
        <QueueRow key={each.id} word={each} now={now} current={each.id === current} />
      ))}
      {words.length === 0 && <EmptyState plain title="都答复完了" body="有新的会排在这里。" />}
      {more && (
        <Button kind="quiet" block busy={more.busy} busyWords="正在取" onPress={more.load}>
          看后面的
        </Button>
      )}
    </Section>
  );
}
