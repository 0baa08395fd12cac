import { sql } from 'drizzle-orm';
import { farPage, storyLists } from '../support/lists';
import { openScans } from '../support/scans';
import { fillWithStories } from '../support/stories';
import { openWorld } from '../support/world';

test('with 5 000 stories and 200 000 leaves no page reads a large table from end to end', async () => {
  const world = await openWorld();
  const { campaignId, ids } = await fillWithStories(world, { stories: 5_000, supports: 200_000 });
  expect(ids).toHaveLength(5_000);
  const scans = await openScans(world);
  expect([...scans.largeTables]).toEqual(
    expect.arrayContaining(['story', 'story_place', 'support', 'support_total', 'nomination']),
  );
  const who = { campaignId, editor: await world.staff('editor'), reader: await world.somebody() };
  const found: Record<string, string[]> = {};
  for (const list of storyLists(world, who, scans.watched())) {
    const { key, page } = await farPage(list);
    const seen = [
      ...(await scans.of(() => list.ask(undefined as never))),
      ...(await scans.of(() => list.ask(key as never))),
    ];
    if (seen.length > 0) found[`${list.name}, ${page}`] = seen;
  }
  const reader = world.as(who.reader, scans.watched()).nomination;
  const whole = await scans.of(() => reader.story({ id: ids[7]! }));
  if (whole.length > 0) found['故事'] = whole;
  // Jobs ask every minute: here a hundred of many have not heard yet, and nothing must go.
  await world.db.execute(
    sql`update nomination set told_at = now() where id not like 'nom_lot12__'`,
  );
  await world.db.execute(sql`vacuum analyze nomination`);
  for (const job of ['tell', 'shred']) {
    const seen = await scans.of(() => world.jobs.nomination![job]!(scans.watched()));
    if (seen.length > 0) found[job] = seen;
  }
  expect(found).toEqual({});
  await scans.close();
  await world.close();
});
