import { mediaFor, privateView } from '../../_shared/media-view';
import { pageOf } from '../../_shared/page';
import type { MemberContext, VisitorContext } from '../../_shared/trpc';
import { allOf, mineOf, type MineCursor } from '../queries/rows';

/** What the caller may see of these, with addresses; the rest is left out. */
export const look = ({ db, keys, person, now }: VisitorContext, ids: readonly string[]) =>
  mediaFor(db, keys, person?.id, ids, now());

/** What the caller sent, newest first, and whether it stands anywhere. */
export async function mine(ctx: MemberContext, cursor: MineCursor | undefined) {
  const limit = 24;
  const at = ctx.now();
  const found = await mineOf(ctx.db, ctx.person.id, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, ({ createdAt, id }) => ({
    createdAt: createdAt.toISOString(),
    id,
  }));
  const pieces = page.map((row) => ({
    ...privateView(ctx.keys, row, at),
    createdAt: row.createdAt,
    inUse: row.uses > 0,
    original: row.original === 'sealed',
  }));
  return { pieces, next };
}

export const myData = async (ctx: MemberContext) => ({
  media: await allOf(ctx.db, ctx.person.id),
});
