import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { epochOf } from '@/shared/time/wall';
import { tagOf } from '../ticket/seal-words';
import { VisitRow } from './visit-row';

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
  return (
    <VisitRow
      visit={booking}
      tag={tagOf(booking, now)}
      first={first}
      onPress={() => go('ticket', { id: booking.id })}
    />
  );
}
