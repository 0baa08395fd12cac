import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import { recordJob } from '../../_shared/audit';
import type { Db } from '../../_shared/db';
import type { Runtime } from '../../_shared/runtime';
import { person } from '../../_shared/tables';
import { session } from '../tables';
import { notify } from '../../_shared/notify';
import { lineOverMessage, offerOverMessage } from '../messages-line';
import { waitingEntry } from '../tables/waiting';
import { endApplications } from '../tell-groups';
import { endEntry, promote } from './line';
import { lockSession } from './seats';
import { offerLapsed } from './waiting';

const standing = inArray(waitingEntry.status, ['waiting', 'offered']);

/** What groups and staff have not used by now is everybody's from here on. */
async function openShares(db: Db, sessionId: string, now: Date): Promise<boolean> {
  const opened = await db
    .update(session)
    .set({
      sharesOpenedAt: now,
      groupShare: sql`${session.groupTaken}`,
      staffShare: sql`${session.staffTaken}`,
    })
    .where(
      and(
        eq(session.id, sessionId),
        sql`${session.sharesOpenedAt} is null`,
        lte(session.sharesOpenAt, now),
      ),
    )
    .returning({ id: session.id });
  return opened.length > 0;
}

/**
 * Brings one session's line up to date; doing it again changes nothing. Returns whether it did anything.
 * Once booking is closed nobody waits any longer: offers end with the time they had, the rest at once.
 */
export async function runLine(db: Db, runtime: Runtime, sessionId: string): Promise<boolean> {
  const held = await lockSession(db, sessionId);
  if (!held || held.status !== 'scheduled') return false;
  const now = runtime.now();
  const closed = held.bookingClosesAt <= now;
  const opened = await openShares(db, sessionId, now);
  if (opened) await endApplications(db, held, 'shares_opened', now);
  const over = await db
    .select()
    .from(waitingEntry)
    .where(
      and(
        eq(waitingEntry.sessionId, sessionId),
        closed
          ? standing
          : and(eq(waitingEntry.status, 'offered'), lte(waitingEntry.answerBy, now)),
      ),
    )
    .orderBy(waitingEntry.place);
  for (const entry of over) {
    const status = entry.status === 'offered' ? 'passed' : 'closed';
    await endEntry(db, entry, status, now);
    await recordJob(db, now, 'openday.end-waiting', entry.id, { status });
    const told =
      status === 'closed'
        ? lineOverMessage(held, entry.id)
        : offerOverMessage(held, entry.id, !closed);
    await notify(db, now, entry.personId, told);
  }
  await promote(db, runtime, sessionId);
  return opened || over.length > 0;
}

/** Lets a line go on where the caller's own offer in it is over: then it is in their way no longer. */
export async function passLapsed(runtime: Runtime, personId: string, sessionId: string) {
  if (await offerLapsed(runtime.db, personId, sessionId, runtime.now()))
    await runtime.db.transaction((tx) => runLine(tx, runtime, sessionId));
}

/** Takes people who deleted their account out of every line. */
export async function leaveLines(runtime: Runtime): Promise<number> {
  const { db, now } = runtime;
  const gone = await db
    .select({ id: waitingEntry.id, sessionId: waitingEntry.sessionId })
    .from(waitingEntry)
    .innerJoin(person, eq(person.id, waitingEntry.personId))
    .where(and(isNotNull(person.deletedAt), standing));
  for (const { id, sessionId } of gone)
    await db.transaction(async (tx) => {
      await lockSession(tx, sessionId);
      const [entry] = await tx
        .select()
        .from(waitingEntry)
        .where(and(eq(waitingEntry.id, id), standing));
      if (!entry) return;
      await endEntry(tx, entry, 'left', now());
      await recordJob(tx, now(), 'openday.end-waiting', id, { status: 'left' });
      await promote(tx, runtime, sessionId);
    });
  return gone.length;
}
