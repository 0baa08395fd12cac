import { recordJob } from '../_shared/audit';
import { notify } from '../_shared/notify';
import type { Runtime } from '../_shared/runtime';
import { minimumMessage } from './messages';
import { askDue, plannerIds } from './queries/minimum';

/**
 * Asks planners about sessions that begin within two days with too few people, once each: marking and
 * telling are one transaction, and what another host marked meanwhile is left to it.
 */
export const askMinimums = ({ db, now }: Runtime): Promise<number> =>
  db.transaction(async (tx) => {
    const asked = await askDue(tx, now());
    const planners = asked.length > 0 ? await plannerIds(tx) : [];
    for (const session of asked) {
      for (const personId of planners) await notify(tx, now(), personId, minimumMessage(session));
      await recordJob(tx, now(), 'openday.askMinimums', session.id);
    }
    return asked.length;
  });
