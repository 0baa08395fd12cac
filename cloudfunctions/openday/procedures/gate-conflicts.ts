import { record } from '../../_shared/audit';
import { open } from '../../_shared/crypto';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import { conflictsAt, settle } from '../queries/gate-conflicts';
import { maskName } from '../rules';
import type { ConflictResolution } from '../rules/gate';
import { scopeOf, sessionOf } from './gate-scope';

/** Parties that two phones let in, with both admissions: when, and by whom. */
export async function conflictsOf(
  ctx: MemberContext,
  { sessionId, after }: { sessionId: string; after?: string | undefined },
) {
  const limit = 20;
  await sessionOf(ctx, ctx.db, sessionId);
  const found = await conflictsAt(ctx.db, sessionId, after, limit + 1);
  const { page, next } = pageOf(found, limit, ({ id }) => id);
  const conflicts = page.map(({ nameSealed, ...row }) => ({
    ...row,
    name: nameSealed === null ? null : maskName(open(ctx.keys, nameSealed, `${row.bookingId}/1`)),
  }));
  return { conflicts, next };
}

interface Settling {
  conflictId: string;
  resolution: Exclude<ConflictResolution, 'withdrawn'>;
}

/** What staff found out about a party that two phones let in. Both admissions stay as they are. */
export function settleConflict(ctx: MemberContext, settling: Settling) {
  return once(ctx, 'openday.settleConflict', settling, async (tx) => {
    const { conflictId, resolution } = settling;
    const settled = { id: conflictId, resolution, by: ctx.person.id, at: ctx.now() };
    if ((await settle(tx, scopeOf(ctx), settled)) === undefined)
      throw new Refusal('conflict', '这一条已经有人定了，刷新一下再看。');
    await record(tx, ctx, 'gate.settle-conflict', conflictId, { resolution });
    return { conflictId };
  });
}
