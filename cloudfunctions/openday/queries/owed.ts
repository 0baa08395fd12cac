import { and, asc, desc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm';
import { instant, rows, type Db } from '../../_shared/db';
import { person } from '../../_shared/tables';
import { priorityDays } from '../rules/closing';
import { facility } from '../tables';
import { makeUp } from '../tables/make-up';
import { waitingEntry } from '../tables/waiting';

interface ClosedSession {
  id: string;
  facilityId: string;
}

/** When a place owed from now on runs out. */
const untilFrom = (now: Date) => new Date(now.getTime() + priorityDays * 86_400_000);

/** Notes what closed bookings of a session are owed. The session's row is held. */
export async function owe(
  db: Db,
  { id: sessionId, facilityId }: ClosedSession,
  closed: readonly { id: string; personId: string }[],
  now: Date,
): Promise<void> {
  const time = { claimedAt: now, until: untilFrom(now) };
  const claims = closed.map(({ id, personId }) => ({ bookingId: id, personId }));
  if (claims.length > 0)
    await db
      .insert(makeUp)
      .values(claims.map((claim) => ({ ...claim, ...time, facilityId, sessionId })));
}

/**
 * A session is being closed that made up for another one: what it was to serve goes on to a later one.
 * Called before its line ends. @returns the bookings that are owed still, by their place in this line
 */
export async function oweOn(db: Db, sessionId: string, now: Date): Promise<Map<string, string>> {
  const entries = db
    .select({ id: waitingEntry.id })
    .from(waitingEntry)
    .where(
      and(
        eq(waitingEntry.sessionId, sessionId),
        sql`(${waitingEntry.status} = 'offered' or ${waitingEntry.status} = 'waiting'
          and ${makeUp.until} > ${instant(now)})`,
      ),
    );
  const owed = await db
    .select({ bookingId: makeUp.bookingId, entryId: makeUp.entryId })
    .from(makeUp)
    .where(and(isNull(makeUp.endedAt), inArray(makeUp.entryId, entries)));
  for (const { bookingId } of owed)
    await db
      .update(makeUp)
      .set({ sessionId, until: untilFrom(now), entryId: null })
      .where(eq(makeUp.bookingId, bookingId));
  return new Map(owed.flatMap(({ entryId, bookingId }) => (entryId ? [[entryId, bookingId]] : [])));
}

/** Places whose seven days are over wait on as the others do. The session's row is held. */
export const lapsePriority = (db: Db, sessionId: string, now: Date) =>
  db.execute(sql`update ${waitingEntry} as w set priority = 0 from ${makeUp} as m
    where m.entry_id = w.id and w.session_id = ${sessionId} and w.status = 'waiting' and w.priority > 0
      and (m.ended_at is not null or m.until <= ${instant(now)})`);

/** Ends what has run out, but for a place that is being offered, and what deleted accounts were owed. */
export const endMakeUps = (db: Db, now: Date) =>
  rows<{ id: string }>(
    db,
    sql`update ${makeUp} as m set ended_at = ${instant(now)} from ${person} as p
      where p.id = m.person_id and m.ended_at is null and (p.deleted_at is not null
        or m.until <= ${instant(now)} and not exists (select from ${waitingEntry} as w
          where w.id = m.entry_id and w.status = 'offered'))
      returning m.booking_id as id`,
  );

/** What a person is or was owed, for their export. */
export function makeUpsOf(db: Db, personId: string) {
  const { personId: _, ...columns } = getTableColumns(makeUp);
  return db
    .select({ ...columns, facilityName: facility.name })
    .from(makeUp)
    .innerJoin(facility, eq(facility.id, makeUp.facilityId))
    .where(eq(makeUp.personId, personId))
    .orderBy(desc(makeUp.claimedAt), asc(makeUp.bookingId));
}
