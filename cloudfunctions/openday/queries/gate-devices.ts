import { and, eq, inArray, max, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { gateEvent, gateSync } from '../tables/gate';
import { gateDevice } from '../tables/check-in';

/** Registers a phone on first use and says whose it is. */
export async function deviceOwner(
  db: Db,
  device: { id: string; personId: string; firstSeenAt: Date },
): Promise<string | undefined> {
  await db.insert(gateDevice).values(device).onConflictDoNothing();
  const [found] = await db
    .select({ personId: gateDevice.personId })
    .from(gateDevice)
    .where(eq(gateDevice.id, device.id));
  return found?.personId;
}

/** Two sendings of one phone, on whatever hosts, come one after the other. */
export const lockDevice = (db: Db, id: string) =>
  db
    .select({ id: gateDevice.id })
    .from(gateDevice)
    .where(eq(gateDevice.id, id))
    .for('no key update');

/** Notes that a phone has a session's list; true the first time. */
export async function noteLoaded(
  db: Db,
  loaded: { sessionId: string; deviceId: string; loadedAt: Date },
): Promise<boolean> {
  const added = await db
    .insert(gateSync)
    .values(loaded)
    .onConflictDoNothing()
    .returning({ id: gateSync.sessionId });
  return added.length === 1;
}

/** When each of these sessions' lists first came to the phone. */
export async function loadedAt(
  db: Db,
  deviceId: string,
  sessionIds: string[],
): Promise<Map<string, Date>> {
  const found = await db
    .select({ sessionId: gateSync.sessionId, loadedAt: gateSync.loadedAt })
    .from(gateSync)
    .where(and(eq(gateSync.deviceId, deviceId), inArray(gateSync.sessionId, sessionIds)));
  return new Map(found.map(({ sessionId, loadedAt: at }) => [sessionId, at]));
}

/** Believes “nothing left to send” only when the phone's last event is here. Resolves to the sessions noted. */
export async function noteClear(
  db: Db,
  mark: { deviceId: string; sessionIds: string[]; through: number; at: Date },
): Promise<string[]> {
  const [last] = await db
    .select({ number: max(gateEvent.number) })
    .from(gateEvent)
    .where(eq(gateEvent.deviceId, mark.deviceId));
  if ((last?.number ?? 0) < mark.through) return [];
  const noted = await db
    .update(gateSync)
    .set({ clearAt: mark.at, through: mark.through })
    .where(and(eq(gateSync.deviceId, mark.deviceId), inArray(gateSync.sessionId, mark.sessionIds)))
    .returning({ sessionId: gateSync.sessionId });
  return noted.map(({ sessionId }) => sessionId);
}

/** Phones that have a session's list, and how many of them had nothing left to send since then. */
export async function syncState(
  db: Db,
  id: string,
  since: Date,
): Promise<{ devices: number; through: number }> {
  const [state] = await db
    .select({
      devices: sql`count(*)`.mapWith(Number),
      through:
        sql`count(*) filter (where ${gateSync.clearAt} >= ${since.toISOString()}::timestamptz)`.mapWith(
          Number,
        ),
    })
    .from(gateSync)
    .where(eq(gateSync.sessionId, id));
  return state ?? { devices: 0, through: 0 };
}
