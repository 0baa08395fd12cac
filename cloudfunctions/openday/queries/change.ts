import { eq } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import type { Runtime } from '../../_shared/runtime';
import type { Party } from '../rules';
import { booking, visitor } from '../tables';
import { askedOf, minorsIn, sealedVisitors } from './place';
import { takeSeats, type HeldSession } from './seats';

/** Writes a booking's new party and moves the difference in seats. The caller holds the session's row. */
export async function changeParty(
  db: Db,
  runtime: Runtime,
  change: {
    bookingId: string;
    held: HeldSession;
    pool: 'public' | 'group' | 'staff';
    more: number;
    noticeId: string | undefined;
  },
  party: Pick<Party, 'visitors' | 'guardianConsent'>,
): Promise<void> {
  const { bookingId, held, pool, more, noticeId } = change;
  const visitors = sealedVisitors(runtime, bookingId, askedOf(held, party.visitors));
  await db
    .update(booking)
    .set({
      partySize: party.visitors.length,
      minors: minorsIn(party.visitors),
      guardianConsentAt: party.guardianConsent ? runtime.now() : null,
      ...(noticeId && { noticeId, noticeAcceptedAt: runtime.now() }),
    })
    .where(eq(booking.id, bookingId));
  await db.delete(visitor).where(eq(visitor.bookingId, bookingId));
  await db.insert(visitor).values(visitors.map((one) => ({ bookingId, ...one })));
  await takeSeats(db, held, pool, more);
}
