import { sql } from 'drizzle-orm';
import { recordJob } from '../_shared/audit';
import { instant, rows, type Db } from '../_shared/db';
import { notify } from '../_shared/notify';
import type { Runtime } from '../_shared/runtime';
import { noShowMessage, reversedMessage } from './messages-after';
import { dueSessions, holdUnsettled, markAbsent, reverse } from './queries/no-show';
import { restrictedTill } from './queries/restricted';
import { addDays, dateOf } from './rules';
import { addMonths, countedMonths } from './rules/no-show';
import { noShow } from './tables/no-show';

const batch = 50;

/**
 * Decides who had booked and did not come, once a session, and tells them. A session is settled in one
 * transaction that holds its row, so a crash settles nothing and two hosts settle nothing twice.
 */
export async function settleSessions(runtime: Runtime): Promise<number> {
  const { db, now } = runtime;
  let settled = 0;
  for (;;) {
    const due = await dueSessions(db, now(), batch);
    let done = 0;
    for (const { id } of due)
      if (await db.transaction((tx) => settleSession(tx, id, now()))) done++;
    settled += done;
    // Another host is at what is left.
    if (done < batch) return settled;
  }
}

async function settleSession(tx: Db, sessionId: string, now: Date): Promise<boolean> {
  const held = await holdUnsettled(tx, sessionId);
  if (!held) return false;
  const marked = await markAbsent(tx, sessionId, dateOf(held.startsAt.getTime()), now);
  for (const { booking_id: bookingId, person_id: personId } of marked) {
    const till = await restrictedTill(tx, personId, now);
    await notify(tx, now, personId, noShowMessage({ ...held, bookingId }, till, now));
  }
  await recordJob(tx, now, 'openday.settleSessions', sessionId, { noShows: marked.length });
  return true;
}

/** Takes back what was marked against parties that a phone at the gate has let in after all, and tells them. */
export async function reverseNoShows(tx: Db, bookingIds: string[], now: Date): Promise<void> {
  for (const { personId, ...visit } of await reverse(tx, bookingIds, now)) {
    await notify(tx, now, personId, reversedMessage(visit, now));
    await recordJob(tx, now, 'openday.reverse-no-show', visit.bookingId);
  }
}

/**
 * Forgets whose a no-show is once it can restrict nobody any more: no visit can fall into its twelve months
 * (a last one is settled two days after it), and it is not one of two that restrict somebody now.
 */
export async function forgetNoShows({ db, now }: Runtime): Promise<number> {
  const at = now();
  const oldest = addDays(addMonths(dateOf(at.getTime()), -countedMonths), -3);
  return db.transaction(async (tx) => {
    const forgotten = await rows(
      tx,
      sql`update ${noShow} as n set subject_hash = null
        where n.subject_hash is not null and n.visit_day < ${oldest}::date
          and no_show_until(n.subject_hash, ${instant(at)}) is null returning n.booking_id`,
    );
    if (forgotten.length > 0)
      await recordJob(tx, at, 'openday.forgetNoShows', 'no-show', { noShows: forgotten.length });
    return forgotten.length;
  });
}
