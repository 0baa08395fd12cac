/**
 * One page of a list that was read with one row more than it shows: that row says whether there is a
 * next page, and `keyOf` the last shown row is where it begins.
 */
export function pageOf<Row, Key>(
  found: readonly Row[],
  limit: number,
  keyOf: (last: Row) => Key,
): { page: Row[]; next: Key | null } {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { page, next: found.length > limit && last !== undefined ? keyOf(last) : null };
}
