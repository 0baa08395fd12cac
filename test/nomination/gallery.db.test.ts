import { sql } from 'drizzle-orm';
import type { Db } from '@cloud/_shared/db';
import { gramsOf } from '@cloud/nomination/rules/search';
import { fillWithStories, type Filled } from '../support/stories';
import { nominationOf, makeCampaign, published } from '../support/nominations';
import { openWorld, type World } from '../support/world';

let world: World;
let filled: Filled;
beforeAll(async () => {
  world = await openWorld();
  filled = await fillWithStories(world, { stories: 120, supports: 0 });
});
afterAll(() => world.close());

type Asked = Parameters<ReturnType<World['as']>['nomination']['stories']>[0];

async function everything(asked: Asked): Promise<string[]> {
  const all: string[] = [];
  let cursor: Asked['cursor'];
  do {
    const page = await world.as().nomination.stories({ ...asked, ...(cursor && { cursor }) });
    expect(page.stories.length).toBeLessThanOrEqual(20);
    all.push(...page.stories.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}

test('paging shows every story once, in an order that holds for the visitor and the day', async () => {
  const one = await everything({ visitor: 'visitor1' });
  expect([...one].sort()).toEqual([...filled.ids].sort());
  expect(await everything({ visitor: 'visitor1' })).toEqual(one);
  expect(await everything({ visitor: 'visitor2' })).not.toEqual(one);
  const before = world.clock.now;
  world.clock.now += 86_400_000;
  expect(await everything({ visitor: 'visitor1' })).not.toEqual(one);
  world.clock.now = before;
});

test('no story is in front more than its share, and the same two are not always neighbours', async () => {
  const fronts = new Map<string, number>();
  const followers = new Set<string>();
  const followed = filled.ids[0]!;
  for (let visitor = 0; visitor < 150; visitor++) {
    const { stories } = await world
      .as()
      .nomination.stories({ visitor: `seed${String(visitor).padStart(6, '0')}` });
    stories.slice(0, 10).forEach(({ id }) => fronts.set(id, (fronts.get(id) ?? 0) + 1));
    const at = stories.findIndex(({ id }) => id === followed);
    const next = stories[at + 1];
    if (at >= 0 && next) followers.add(next.id);
  }
  // 150 visitors × 10 places / 120 stories: 12.5 each on average.
  expect(Math.max(...fronts.values())).toBeLessThan(45);
  expect(fronts.size).toBeGreaterThan(110);
  expect(followers.size).toBeGreaterThan(5);
});

test('the pages stay whole when a story comes and another goes between them', async () => {
  const first = await world.as().nomination.stories({ visitor: 'visitor3' });
  const gone = first.stories[5]!.id;
  await world.db.execute(sql`delete from story where nomination_id = ${gone}`);
  const rest: string[] = [];
  let cursor = first.next;
  while (cursor) {
    const page = await world.as().nomination.stories({ visitor: 'visitor3', cursor });
    rest.push(...page.stories.map(({ id }) => id));
    cursor = page.next;
  }
  const seen = [...first.stories.map(({ id }) => id), ...rest];
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(filled.ids.length);
  filled.ids.splice(filled.ids.indexOf(gone), 1);
});

test('by kind, by place, by words, and by all of them', async () => {
  const patrol = await everything({ kind: 'patrol' });
  expect(patrol.length).toBeGreaterThan(3);
  expect(patrol.length).toBeLessThan(filled.ids.length);
  const here = await everything({ areaId: 'cuntan' });
  const both = await everything({ kind: 'patrol', areaId: 'cuntan' });
  expect([...both].sort()).toEqual(patrol.filter((id) => here.includes(id)).sort());
  const campaignId = await makeCampaign(world);
  const { id } = await published(world, campaignId, nominationOf(undefined, '守塔的老周'));
  filled.ids.push(id);
  for (const words of ['守塔', '老周', '守塔的老周', '周', '示例巡河队', '守塔 老周'])
    expect(await everything({ words })).toContain(id);
  expect(await everything({ words: '守塔' })).toEqual([id]);
  // Both pairs of it stand in the text, the word itself does not.
  expect(await everything({ words: '塔的守' })).toEqual([]);
  expect(await everything({ words: '，。！' })).toHaveLength(filled.ids.length);
});

test('what is searched for is looked up as the database cut it', async () => {
  for (const text of ['他在江上捞了 11 年', 'ＡＢＣ环保', '一', 'PM2.5 下来了']) {
    const [found] = await world.db
      .execute(sql`select text_grams(${text}) as grams`)
      .then((result) => (result as { rows: { grams: string[] }[] }).rows);
    for (const gram of gramsOf(text)) expect(found!.grams).toContain(gram);
  }
});

/** The world's database, counting what is asked of it. */
function counted(): { db: Db; statements: () => number } {
  let asked = 0;
  const { session } = world.db as unknown as {
    session: { prepareQuery: (...all: unknown[]) => object };
  };
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (...all) => {
    const query = prepare(...all) as { execute: (...given: unknown[]) => unknown };
    const execute = query.execute.bind(query);
    query.execute = (...given) => {
      asked++;
      return execute(...given);
    };
    return query;
  };
  return { db: world.db, statements: () => asked };
}

test('the first page takes two round trips with finding out who asks, and weighs less than 60 kB', async () => {
  const who = await world.somebody();
  await world.as(who).nomination.stories({});
  const { statements } = counted();
  const before = statements();
  const page = await world.as(who).nomination.stories({});
  expect(statements() - before).toBeLessThanOrEqual(2);
  expect(statements() - before).toBeGreaterThan(0);
  expect(page.stories).toHaveLength(20);
  expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(12_000);
});
