import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { newId } from '../../_shared/crypto';
import { rows, type Db } from '../../_shared/db';
import { gateConflict, gateEvent } from '../tables/gate';
import { booking } from '../tables';
import { checkIn } from '../tables/check-in';
import { admit } from './gate';

export type GateEvent = typeof gateEvent.$inferSelect;

export async function storedEvents(
  db: Db,
  deviceId: string,
  numbers: number[],
): Promise<Map<number, GateEvent>> {
  const found = await db
    .select()
    .from(gateEvent)
    .where(and(eq(gateEvent.deviceId, deviceId), inArray(gateEvent.number, numbers)));
  return new Map(found.map((event) => [event.number, event]));
}

export async function storeEvent(db: Db, event: typeof gateEvent.$inferInsert): Promise<GateEvent> {
  const [stored] = await db.insert(gateEvent).values(event).returning();
  return stored!;
}

/** Locks bookings in one order, whoever comes, and says how they stand. */
export async function lockBookings(db: Db, ids: string[]): Promise<Map<string, string>> {
  const found = await db
    .select({ id: booking.id, status: booking.status })
    .from(booking)
    .where(inArray(booking.id, ids))
    .orderBy(asc(booking.id))
    .for('no key update');
  return new Map(found.map(({ id, status }) => [id, status]));
}

export async function standingCheckIn(db: Db, bookingId: string) {
  const [found] = await db
    .select({ id: checkIn.id, deviceId: checkIn.deviceId })
    .from(checkIn)
    .where(and(eq(checkIn.bookingId, bookingId), isNull(checkIn.undoneAt)));
  return found;
}

/** Whether a check-in was made by something a phone sent later, and not over the network at once. */
export async function cameByEvent(db: Db, bookingId: string, checkInId: string): Promise<boolean> {
  const [found] = await db
    .select({ number: gateEvent.number })
    .from(gateEvent)
    .where(and(eq(gateEvent.bookingId, bookingId), eq(gateEvent.checkInId, checkInId)))
    .limit(1);
  return found !== undefined;
}

/** The booking a check-in of this session belongs to. */
export async function bookingOfCheckIn(db: Db, sessionId: string, checkInId: string) {
  const [found] = await db
    .select({ bookingId: checkIn.bookingId })
    .from(checkIn)
    .innerJoin(booking, eq(booking.id, checkIn.bookingId))
    .where(and(eq(checkIn.id, checkInId), eq(booking.sessionId, sessionId)));
  return found?.bookingId;
}

/** Whether the phone has taken back its own event; the taking back may have arrived first. */
export async function isTakenBack(db: Db, deviceId: string, number: number): Promise<boolean> {
  const [found] = await db
    .select({ number: gateEvent.number })
    .from(gateEvent)
    .where(and(eq(gateEvent.deviceId, deviceId), eq(gateEvent.undoes, number)))
    .limit(1);
  return found !== undefined;
}

export async function undoCheckIn(
  db: Db,
  undo: { checkInId: string; by: string; reason: string; at: Date },
): Promise<boolean> {
  const undone = await db
    .update(checkIn)
    .set({ undoneAt: undo.at, undoneBy: undo.by, undoReason: undo.reason })
    .where(and(eq(checkIn.id, undo.checkInId), isNull(checkIn.undoneAt)))
    .returning({ id: checkIn.id });
  return undone.length === 1;
}

export const openConflict = (db: Db, conflict: Omit<typeof gateConflict.$inferInsert, 'id'>) =>
  db.insert(gateConflict).values({ id: newId('cfl'), ...conflict });

/** Closes the conflict that an event opened. */
export const withdrawConflict = (
  db: Db,
  event: { deviceId: string; number: number },
  by: { person: string; at: Date },
) =>
  db
    .update(gateConflict)
    .set({ resolution: 'withdrawn', resolvedAt: by.at, resolvedBy: by.person })
    .where(
      and(
        eq(gateConflict.deviceId, event.deviceId),
        eq(gateConflict.number, event.number),
        isNull(gateConflict.resolution),
      ),
    );

/**
 * When one of two admissions was taken back, the other one still stands: the earliest of the other
 * phones' (or a later one of the same phone that arrived first) becomes the check-in, and what is still
 * open refers to it from then on.
 * @param undone `event`: what the phone had noted, where it was not let in over the network
 */
export async function promoteOther(
  db: Db,
  undone: { bookingId: string; checkInId: string; event?: { deviceId: string; number: number } },
  by: { person: string; at: Date },
): Promise<void> {
  const { event: takenBack } = undone;
  const [next] = await db
    .select({ event: gateEvent })
    .from(gateEvent)
    .leftJoin(
      gateConflict,
      and(eq(gateEvent.deviceId, gateConflict.deviceId), eq(gateEvent.number, gateConflict.number)),
    )
    .where(
      and(
        eq(gateEvent.bookingId, undone.bookingId),
        isNull(gateEvent.checkInId),
        or(
          and(
            eq(gateEvent.outcome, 'conflict'),
            sql`${gateConflict.resolution} is distinct from 'withdrawn'`,
          ),
          takenBack &&
            and(
              eq(gateEvent.outcome, 'repeated'),
              eq(gateEvent.kind, 'admit'),
              eq(gateEvent.deviceId, takenBack.deviceId),
              gt(gateEvent.number, takenBack.number),
            ),
        ),
        sql`not exists (select from ${gateEvent} as u where u.device_id = ${gateEvent.deviceId} and u.undoes = ${gateEvent.number})`,
      ),
    )
    .orderBy(asc(gateEvent.happenedAt), asc(gateEvent.deviceId))
    .limit(1);
  if (!next) return;
  const { deviceId, number, happenedAt, sent } = next.event;
  const checkInId = await admit(db, {
    bookingId: undone.bookingId,
    by: next.event.by,
    means: sent['means'] === 'scan' ? 'scan' : 'code',
    deviceId,
    at: happenedAt,
  });
  if (checkInId === undefined) return;
  const event = and(eq(gateEvent.deviceId, deviceId), eq(gateEvent.number, number));
  await db.update(gateEvent).set({ checkInId }).where(event);
  await withdrawConflict(db, { deviceId, number }, by);
  await db
    .update(gateConflict)
    .set({ checkInId })
    .where(and(eq(gateConflict.checkInId, undone.checkInId), isNull(gateConflict.resolution)));
}

/** People let in without a booking: counted, nothing else is known of them. */
export async function walkIns(
  db: Db,
  sessionId: string,
): Promise<{ adults: number; children: number }> {
  const [counted] = await rows<{ adults: number; children: number }>(
    db,
    sql`
    select coalesce(sum(e.adults), 0)::int as adults, coalesce(sum(e.children), 0)::int as children
    from ${gateEvent} as e
    where e.session_id = ${sessionId} and e.kind = 'walkIn' and e.outcome = 'recorded'
      and not exists (select from ${gateEvent} as u where u.device_id = e.device_id and u.undoes = e.number)`,
  );
  return counted ?? { adults: 0, children: 0 };
}
