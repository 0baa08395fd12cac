import { lt, or } from 'drizzle-orm';
import type { Jobs } from '../_shared/serve';
import { accessToken, idempotency } from '../_shared/tables';

const day = 86_400_000;

export const jobs: Jobs = {
  /** Sign-ins that ran out or were signed out, and taps too old to be repeated. */
  async sweep({ db, now }) {
    const at = now();
    const aWeekAgo = new Date(at.getTime() - 7 * day);
    const tokens = await db
      .delete(accessToken)
      .where(or(lt(accessToken.expiresAt, at), lt(accessToken.revokedAt, aWeekAgo)))
      .returning({ hash: accessToken.hash });
    const taps = await db
      .delete(idempotency)
      .where(lt(idempotency.at, aWeekAgo))
      .returning({ key: idempotency.key });
    return tokens.length + taps.length;
  },
};
