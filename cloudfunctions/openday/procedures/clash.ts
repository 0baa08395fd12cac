import type { Db } from '../../_shared/db';
import { liveBookingsOf } from '../queries/bookings';
import { clash, type BookingRefusal } from '../rules';

interface Span {
  openWeek: string;
  startsAt: Date;
  endsAt: Date;
}

const inNumbers = <T extends Span>(one: T) => ({
  ...one,
  startsAt: Number(one.startsAt),
  endsAt: Number(one.endsAt),
});

/** Which of a person's live bookings stands in the way of a session; undefined when none does. */
export async function clashWith(
  db: Db,
  personId: string,
  session: Span & { id: string },
  /** A session they leave for it. */
  leaving?: string,
): Promise<BookingRefusal | undefined> {
  const all = await liveBookingsOf(db, personId);
  const standing = all.filter(({ sessionId }) => sessionId !== leaving);
  return clash(standing.map(inNumbers), inNumbers({ ...session, sessionId: session.id }));
}
