import { MyBookings } from '../../bookings/my-bookings';

export default function MyBookingsPage() {
  return <MyBookings />;
}
