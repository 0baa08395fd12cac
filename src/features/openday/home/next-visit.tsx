import { Text, View } from '@tarojs/components';
import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { clockWords } from '@/shared/time/words';
import { DateBlock } from '@/shared/ui/date-block';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { Tag } from '@/shared/ui/tag';
import './next-visit.scss';

export type NextBooking = NonNullable<Replies['openday']['home']['next']>;

/** My next visit, torn off like a ticket's stub. */
export function NextVisit({ next }: { next: NextBooking }) {
  const { startsAt, facilityName, partySize } = next;
  return (
    <Press className="home-next" role="link" onPress={() => go('ticket', { id: next.id })}>
      <DateBlock at={startsAt} />
      <View className="ui-grow">
        <View className="ui-mini">我的下一次</View>
        <View className="ui-b">{facilityName}</View>
        <View className="ui-sub">
          {clockWords(startsAt)} 开讲 · {partySize} 人
        </View>
      </View>
      <View className="home-next__r">
        <Tag kind="done">{next.checkedInAt === null ? '已约上' : '已进场'}</Tag>
        <View className="home-next__tk">
          <Text>看入场券</Text>
          <Icon name="forward" size={16} weight={2} />
        </View>
      </View>
    </Press>
  );
}
