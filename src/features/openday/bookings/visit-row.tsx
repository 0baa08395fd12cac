import { View } from '@tarojs/components';
import { useElder } from '@/shared/elder';
import type { Instant } from '@/shared/time/wall';
import { clockWords, elderClockWords, elderDayWords } from '@/shared/time/words';
import { DateBlock } from '@/shared/ui/date-block';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { Tag, type TagKind } from '@/shared/ui/tag';
import './booking-row.scss';

interface VisitRowProps {
  visit: { startsAt: Instant; facilityName: string; partySize: number };
  tag: { words: string; kind: TagKind };
  first: boolean;
  /** A line under the state. */
  more?: string | undefined;
  onPress: () => void;
}

/** One visit, booked or waited for, as a row that opens. */
export function VisitRow({ visit, tag, first, more, onPress }: VisitRowProps) {
  const elder = useElder((state) => state.elder);
  const { startsAt, facilityName, partySize } = visit;
  return (
    <Press className={first ? 'bkg bkg--first' : 'bkg'} role="link" onPress={onPress}>
      {!elder && <DateBlock at={startsAt} />}
      <View className="ui-grow">
        <View className="ui-b">{facilityName}</View>
        <View className="ui-sub">
          {elder
            ? `${elderDayWords(startsAt)}${elderClockWords(startsAt)} · ${partySize} 人`
            : `${clockWords(startsAt)} · ${partySize} 人`}
        </View>
        <View className="bkg__tag">
          <Tag kind={tag.kind}>{tag.words}</Tag>
        </View>
        {more && <View className="ui-sub">{more}</View>}
      </View>
      <Icon name="forward" size={20} className="bkg__go" />
    </Press>
  );
}
