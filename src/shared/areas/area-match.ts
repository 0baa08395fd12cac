import type { Replies } from '@/shared/api/client';

export type Area = Replies['account']['areas'][number];

/** Which places a few typed characters may mean, by name or by a former or common name. */
export function areasLike(areas: readonly Area[], typed: string): readonly Area[] {
  const wanted = typed.trim();
  if (wanted === '') return areas;
  return areas.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => each.includes(wanted) || wanted.includes(each)),
  );
}
