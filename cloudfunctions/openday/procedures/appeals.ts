import { record } from '../../_shared/audit';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { notify } from '../../_shared/notify';
import { pageOf } from '../../_shared/page';
import { countAttempt } from '../../_shared/rate-limit';
import type { MemberContext } from '../../_shared/trpc';
import { appealMessage } from '../messages-after';
import * as q from '../queries/appeals';
import {
  appealRefusals,
  appealUntil,
  type AppealOutcome,
  type AppealReason,
  type AppealRefusal,
} from '../rules/no-show';

const refuse = (reason: AppealRefusal) =>
  new Refusal('refused', appealRefusals[reason], { reason });

/** 我去了 / 我有原因: until staff have decided, the no-show does not count. */
export async function appeal(
  ctx: MemberContext,
  input: { bookingId: string; reason: AppealReason },
) {
  await countAttempt(ctx.db, ctx.person.id, 'after', ctx.now());
  return once(ctx, 'openday.appeal', input, async (tx) => {
    const { bookingId, reason } = input;
    if (!(await q.appeal(tx, ctx.person.id, input, ctx.now()))) {
      const found = await q.ownNoShow(tx, ctx.person.id, bookingId);
      if (!found || found.status === 'reversed') throw refuse('no_mark');
      if (found.status !== 'standing') throw refuse('appealed_already');
      if (ctx.now().getTime() >= appealUntil(found.decidedAt.getTime())) throw refuse('too_late');
      throw new Refusal('conflict', '刚才没办成，再点一次。');
    }
    await record(tx, ctx, 'no-show.appeal', bookingId, { reason });
    return { bookingId };
  });
}

/** Open appeals with what the gate recorded beside them, and sessions at which nobody was let in. */
export async function appeals(ctx: MemberContext, cursor: q.AppealCursor | undefined) {
  const limit = 20;
  const found = await q.openAppeals(ctx.db, ctx.person.id, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, ({ appealedAt, bookingId }) => ({
    appealedAt: appealedAt?.toISOString() ?? '',
    id: bookingId,
  }));
  const since = new Date(ctx.now().getTime() - 90 * 86_400_000);
  return { appeals: page, unattended: cursor ? [] : await q.unattended(ctx.db, since), next };
}

export const decideAppeal = (
  ctx: MemberContext,
  input: { bookingId: string; outcome: AppealOutcome },
) =>
  once(ctx, 'openday.decideAppeal', input, async (tx) => {
    const { bookingId, outcome } = input;
    const now = ctx.now();
    const done = await q.decide(tx, { ...input, by: ctx.person.id }, now);
    if (!done) throw new Refusal('conflict', appealRefusals.decided, { reason: 'decided' });
    const { personId, ...visit } = done;
    await record(tx, ctx, 'no-show.decide', bookingId, { outcome });
    await notify(tx, now, personId, appealMessage({ ...visit, bookingId }, outcome, now));
    return { bookingId };
  });
