import { recordJob } from '../_shared/audit';
import { isWorkingDay } from '../_shared/rules/working-day';
import type { Jobs } from '../_shared/serve';
import { calendarAround, dayOf } from './due';
import { overdueMessage, quietMessage } from './messages';
import { quietness } from './procedures/inbox';
import { holderOf } from './procedures/turn';
import { overdue } from './queries/inbox';
import { editorIds } from './queries/people';
import { signersFor, tellAll } from './tell';

export const jobs: Jobs = {
  /**
   * On working days: tells reviewers once a day of what is overdue at their stage (its holder alone, where
   * somebody holds it), and editors once a level that nothing was published for long.
   */
  async remind({ db, now }) {
    const at = now();
    const today = dayOf(at);
    if (!isWorkingDay(await calendarAround(db, at), today)) return 0;
    return db.transaction(async (tx) => {
      let told = 0;
      for (const version of await overdue(tx, at)) {
        const { turn, people } = await signersFor(tx, version);
        const holder = holderOf(version, at);
        const asked = holder === undefined ? people : [holder];
        told += await tellAll(tx, at, asked, overdueMessage(version, turn, today, at));
      }
      const quiet = await quietness(tx, at);
      if (quiet && quiet.level !== 'fresh')
        told += await tellAll(
          tx,
          at,
          await editorIds(tx),
          quietMessage(quiet.level, quiet.since, at),
        );
      if (told > 0) await recordJob(tx, at, 'review.remind', 'review', { told });
      return told;
    });
  },
};
