import { record } from '../../_shared/audit';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import { facilityById } from '../queries/facilities';
import * as q from '../queries/wishes';
import { wishRefusals } from '../rules/wish';

/** 想去: to be told when this facility can be booked. */
export const wish = (ctx: MemberContext, input: { facilityId: string }) =>
  once(ctx, 'openday.wish', input, async (tx) => {
    const { facilityId } = input;
    if (!(await q.addWish(tx, ctx.person.id, facilityId, ctx.now()))) {
      const found = await facilityById(tx, facilityId);
      const reason = found && found.status !== 'revoked' ? 'bookable' : 'no_facility';
      throw new Refusal('refused', wishRefusals[reason], { reason });
    }
    await record(tx, ctx, 'wish.add', facilityId);
    return { wished: true };
  });

export const unwish = (ctx: MemberContext, input: { facilityId: string }) =>
  once(ctx, 'openday.unwish', input, async (tx) => {
    await q.dropWish(tx, ctx.person.id, input.facilityId);
    await record(tx, ctx, 'wish.drop', input.facilityId);
    return { wished: false };
  });

/** How many people wish to see each facility, most first. */
export async function wishCounts(ctx: MemberContext, cursor: q.WishCursor | undefined) {
  const limit = 30;
  const found = await q.wishCounts(ctx.db, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, ({ wishes, id }) => ({ wishes, id }));
  return { facilities: page, next };
}
