import type { MemberContext } from '../../_shared/trpc';
import { nextOpenings, openCategories, visitedBy } from '../queries/footprint';
import { categories, type Category } from '../rules';
import { required } from '../rules/plan';

/**
 * 足迹: each kind of facility with where the caller has been, latest first, and when one opens next.
 * The four of an open week come first; the others where there is something to see, or was.
 */
export async function footprint(ctx: MemberContext) {
  const visited = await visitedBy(ctx.db, ctx.person.id);
  const next = await nextOpenings(ctx.db, ctx.now());
  const open = await openCategories(ctx.db);
  const wanted: Category[] = [...required];
  for (const kind of Object.keys(categories) as Category[])
    if (
      !wanted.includes(kind) &&
      (open.includes(kind) || visited.some(({ category }) => category === kind))
    )
      wanted.push(kind);
  return {
    kinds: wanted.map((category) => ({
      category,
      visits: visited
        .filter((one) => one.category === category)
        .sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime())
        .map(({ category: _, ...visit }) => visit),
      next: next.find((one) => one.category === category) ?? null,
    })),
  };
}
