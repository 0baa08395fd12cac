import { fillWithCrowd } from '../support/crowd';
import { farPage, pagedLists, storyLists, type PagedList } from '../support/lists';
import { fillWithStories } from '../support/stories';
import { openWorld } from '../support/world';

/*
 * The first page of every list against its fiftieth, or its last where it is shorter, asked for by key on
 * a year of a busy district. The two take turns, and the best of each
 * counts: what else the machine does only ever adds.
 * Prints one JSON line per list.
 */
const turns = 30;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function measure(list: PagedList) {
  const { key, page } = await farPage(list);
  const first: number[] = [];
  const far: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    first.push(await milliseconds(() => list.ask(undefined as never)));
    far.push(await milliseconds(() => list.ask(key as never)));
  }
  const best = { first: Math.min(...first), far: Math.min(...far) };
  return { list: list.name, page, ...best, ratio: best.far / best.first };
}

async function main(): Promise<void> {
  const world = await openWorld();
  const crowd = await fillWithCrowd(world);
  for (const list of pagedLists(world, crowd)) console.log(JSON.stringify(await measure(list)));
  const { campaignId } = await fillWithStories(world, { stories: 5_000, supports: 200_000 });
  const [editor, reader] = [await world.staff('editor'), await world.somebody()];
  for (const list of storyLists(world, { campaignId, editor, reader }))
    console.log(JSON.stringify(await measure(list)));
  await world.close();
  process.exit(0);
}

void main();
