import { and, asc, count, eq, gt, inArray, isNull, sql, type Column } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { roleGrant } from '../../_shared/tables';
import { gateConflict, gateEvent } from '../tables/gate';
import type { ConflictResolution } from '../rules/gate';
import { booking, session, visitor } from '../tables';
import { checkIn } from '../tables/check-in';
import type { GateScope } from './gate';

const titleOf = (personId: Column) => sql<string | null>`(
  select ${roleGrant.title} from ${roleGrant}
  where ${roleGrant.personId} = ${personId} and ${roleGrant.role} = 'guide'
  order by ${roleGrant.grantedAt} desc limit 1)`;

const conflictRows = (db: Db) =>
  db
    .select({
      id: gateConflict.id,
      bookingId: booking.id,
      code: booking.code,
      partySize: booking.partySize,
      nameSealed: visitor.nameSealed,
      firstAt: checkIn.at,
      firstBy: titleOf(checkIn.by),
      secondAt: gateEvent.happenedAt,
      secondBy: titleOf(gateEvent.by),
      resolution: gateConflict.resolution,
    })
    .from(gateConflict)
    .innerJoin(checkIn, eq(checkIn.id, gateConflict.checkInId))
    .innerJoin(booking, eq(booking.id, checkIn.bookingId))
    .innerJoin(
      gateEvent,
      and(eq(gateEvent.deviceId, gateConflict.deviceId), eq(gateEvent.number, gateConflict.number)),
    )
    .leftJoin(visitor, and(eq(visitor.bookingId, booking.id), eq(visitor.position, 1)));

/** Parties of a session that two phones let in, settled or not. */
export const conflictsAt = (db: Db, sessionId: string, after: string | undefined, limit: number) =>
  conflictRows(db)
    .where(
      and(eq(gateConflict.sessionId, sessionId), after ? gt(gateConflict.id, after) : undefined),
    )
    .orderBy(asc(gateConflict.id))
    .limit(limit);

/** The first admission that each of these events of a phone collided with. */
export async function collisions(db: Db, deviceId: string, numbers: number[]) {
  const found = await db
    .select({
      number: gateConflict.number,
      at: checkIn.at,
      by: titleOf(checkIn.by),
    })
    .from(gateConflict)
    .innerJoin(checkIn, eq(checkIn.id, gateConflict.checkInId))
    .where(and(eq(gateConflict.deviceId, deviceId), inArray(gateConflict.number, numbers)));
  return new Map(found.map(({ number, ...first }) => [number, first]));
}

export async function openConflicts(db: Db, sessionId: string): Promise<number> {
  const [found] = await db
    .select({ count: count() })
    .from(gateConflict)
    .where(and(eq(gateConflict.sessionId, sessionId), isNull(gateConflict.resolution)));
  return Number(found?.count ?? 0);
}

/** Settles a conflict once; undefined when it is settled, unknown, or not at the guide's facilities. */
export async function settle(
  db: Db,
  scope: GateScope,
  settled: { id: string; resolution: ConflictResolution; by: string; at: Date },
): Promise<string | undefined> {
  const [done] = await db
    .update(gateConflict)
    .set({ resolution: settled.resolution, resolvedAt: settled.at, resolvedBy: settled.by })
    .from(session)
    .where(
      and(
        eq(gateConflict.id, settled.id),
        isNull(gateConflict.resolution),
        eq(session.id, gateConflict.sessionId),
        scope.all ? undefined : inArray(session.facilityId, scope.ids),
      ),
    )
    .returning({ sessionId: gateConflict.sessionId });
  return done?.sessionId;
}
