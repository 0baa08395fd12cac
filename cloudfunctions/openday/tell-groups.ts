import { recordJob } from '../_shared/audit';
import type { Db } from '../_shared/db';
import { notify } from '../_shared/notify';
import { endedMessage } from './group-messages';
import { closeApplications } from './queries/groups';
import type { HeldSession } from './queries/seats';
import type { GroupClosedFor } from './rules/group';

/** Ends every application a session still has open and tells whose it was. Returns how many. */
export async function endApplications(
  db: Db,
  held: HeldSession,
  reason: GroupClosedFor,
  now: Date,
): Promise<number> {
  const ended = await closeApplications(db, held.id, reason, now);
  for (const { id, personId } of ended) {
    await recordJob(db, now, 'openday.end-group', id, { reason });
    await notify(db, now, personId, endedMessage(held, id, reason));
  }
  return ended.length;
}
