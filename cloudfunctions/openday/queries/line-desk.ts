import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../_shared/db';
import { waitingEntry } from '../tables/waiting';

/** Place in a session's line: by priority, then by who came first. */
export interface LineCursor {
  priority: number;
  place: number;
}

/** Who waits for a session or has an offer, in order. */
export const lineAt = (db: Db, sessionId: string, after: LineCursor | undefined, limit: number) =>
  db
    .select()
    .from(waitingEntry)
    .where(
      and(
        eq(waitingEntry.sessionId, sessionId),
        inArray(waitingEntry.status, ['waiting', 'offered']),
        after &&
          sql`(${waitingEntry.priority} < ${after.priority}
            or ${waitingEntry.priority} = ${after.priority} and ${waitingEntry.place} > ${after.place})`,
      ),
    )
    .orderBy(desc(waitingEntry.priority), asc(waitingEntry.place))
    .limit(limit);

/** Anybody's entry; read again under its session's lock before it is changed. */
export async function entryById(db: Db, id: string) {
  const [found] = await db.select().from(waitingEntry).where(eq(waitingEntry.id, id));
  return found;
}
