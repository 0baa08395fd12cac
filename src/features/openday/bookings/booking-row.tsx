import { View } from '@tarojs/components';
import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { useElder } from '@/shared/elder';
import { epochOf } from '@/shared/time/wall';
import { clockWords, elderClockWords, elderDayWords } from '@/shared/time/words';
import { DateBlock } from '@/shared/ui/date-block';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { Tag } from '@/shared/ui/tag';
import { tagOf } from '../ticket/seal-words';
import './booking-row.scss';

export type Booking = Replies['openday']['myBookings']['bookings'][number];

export const isAhead = (booking: Booking, now: number): boolean =>
  booking.status === 'live' && epochOf(booking.endsAt) > now;

interface BookingRowProps {
  booking: Booking;
  now: number;
  first: boolean;
}

/** One booking; pressing it opens the ticket. */
export function BookingRow({ booking, now, first }: BookingRowProps) {
  const elder = useElder((state) => state.elder);
  const { id, startsAt, facilityName, partySize } = booking;
  const tag = tagOf(booking, now);
  return (
    <Press
      className={first ? 'bkg bkg--first' : 'bkg'}
      role="link"
      onPress={() => go('ticket', { id })}
    >
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
      </View>
      <Icon name="forward" size={20} className="bkg__go" />
    </Press>
  );
}
