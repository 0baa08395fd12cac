import { View } from '@tarojs/components';
import { go } from '@/routes';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { BookingRow, type Booking } from './booking-row';
import './booking-group.scss';

interface BookingGroupProps {
  title: string;
  bookings: readonly Booking[];
  now: number;
  /** Said, with a way on, when there are none; otherwise the group is left out. */
  none?: string;
}

export function BookingGroup({ title, bookings, now, none }: BookingGroupProps) {
  if (bookings.length === 0 && !none) return null;
  return (
    <Section gap>
      <Head title={title} />
      {bookings.map((booking, index) => (
        <BookingRow key={booking.id} booking={booking} now={now} first={index === 0} />
      ))}
      {bookings.length === 0 && (
        <>
          <View className="ui-sub">{none}</View>
          <View className="bkg-on">
            <Button kind="default" small onPress={() => go('openday')}>
              看看能约哪些
            </Button>
          </View>
        </>
      )}
    </Section>
  );
}
