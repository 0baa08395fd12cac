import { and, isNull } from 'drizzle-orm';
import { recordJob } from '../../_shared/audit';
import type { Runtime } from '../../_shared/runtime';
import { makeUp } from '../tables/make-up';
import { serveMakeUps } from './make-up';
import { endMakeUps } from './owed';

/** Ends what is over and serves what can be served by now; returns how many. */
export async function runMakeUps(runtime: Runtime): Promise<number> {
  const { db, now } = runtime;
  const ended = await db.transaction(async (tx) => {
    const over = await endMakeUps(tx, now());
    if (over.length > 0)
      await recordJob(tx, now(), 'openday.runMakeUps', 'make_up', { ended: over.length });
    return over.length;
  });
  const owing = await db
    .selectDistinct({ id: makeUp.facilityId })
    .from(makeUp)
    .where(and(isNull(makeUp.endedAt), isNull(makeUp.entryId)));
  let served = 0;
  for (const { id } of owing)
    await db.transaction(async (tx) => {
      const { size } = await serveMakeUps(tx, runtime, id);
      if (size > 0) await recordJob(tx, now(), 'openday.runMakeUps', id, { served: size });
      served += size;
    });
  return ended + served;
}
