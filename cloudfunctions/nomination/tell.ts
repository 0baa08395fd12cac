import type { Db } from '../_shared/db';
import type { Message } from '../_shared/message';
import { notify } from '../_shared/notify';
import type { FoundEntry } from './queries/nominations';

/** Tells the nominee, where they showed their phone, and whoever nominated; who is both hears once. */
export async function tellBoth(
  tx: Db,
  at: Date,
  { verifiedBy, nominatedBy }: Pick<FoundEntry, 'verifiedBy' | 'nominatedBy'>,
  message: Message,
): Promise<void> {
  for (const person of new Set([verifiedBy, nominatedBy]))
    if (person) await notify(tx, at, person, message);
}
