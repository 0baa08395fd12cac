/** Anything with a height, in shares of a column's width. */
interface Tall {
  height: number;
}

/** Two columns filled from above: each comes to the one that is shorter so far. */
export function twoColumns<Item extends Tall>(items: readonly Item[]): [Item[], Item[]] {
  const columns: [Item[], Item[]] = [[], []];
  const heights: [number, number] = [0, 0];
  for (const item of items) {
    const at = heights[0] <= heights[1] ? 0 : 1;
    columns[at].push(item);
    heights[at] += item.height;
  }
  return columns;
}
