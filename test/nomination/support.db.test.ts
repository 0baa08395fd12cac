import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { constraintOf } from '../support/db';
import { enterStage, makeCampaign, published } from '../support/nominations';
import { openWorld, refusal, type World } from '../support/world';

let world: World;
let stories: string[];
let campaignId: string;
beforeAll(async () => {
  world = await openWorld();
  campaignId = await makeCampaign(world);
  stories = [];
  for (let left = 5; left > 0; left--) stories.push((await published(world, campaignId)).id);
});
beforeEach(() => enterStage(world, 'show'));
afterAll(() => world.close());

const total = async (id: string) =>
  (
    await rows<{ supports: number }>(
      world.db,
      sql`select supports from support_total where nomination_id = ${id}`,
    )
  )[0]?.supports ?? 0;

test('fifty taps at once are one leaf', async () => {
  const who = await world.somebody();
  const before = await total(stories[0]!);
  const taps = Array.from({ length: 30 }, () =>
    world.as(who).nomination.support({ id: stories[0]! }),
  );
  const later = Array.from({ length: 20 }, () =>
    world
      .as(who, { now: () => new Date(world.clock.now + 60_000) })
      .nomination.support({ id: stories[0]! }),
  );
  const done = await Promise.all([...taps, ...later]);
  expect(done).toHaveLength(50);
  expect((await total(stories[0]!)) - before).toBe(1);
});

test('three a day, whatever is tapped at once', async () => {
  const who = await world.somebody();
  const tried = await Promise.allSettled(
    stories.map((id) => world.as(who).nomination.support({ id })),
  );
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const given = await rows(world.db, sql`select from support where person_id = ${who.id}`);
  expect(given).toHaveLength(3);
});

test('any sequence of taps over days leaves what a model says', async () => {
  const taps = fc.array(fc.record({ story: fc.nat(4), day: fc.nat(2), who: fc.nat(1) }), {
    maxLength: 24,
  });
  await fc.assert(
    fc.asyncProperty(taps, async (given) => {
      const people = [await world.somebody(), await world.somebody()];
      const model = new Set<string>();
      const before = await Promise.all(stories.map(total));
      const byDay = [...given].sort((a, b) => a.day - b.day);
      let minute = 0;
      for (const { story, day, who } of byDay) {
        const key = `${who}/${day}/${story}`;
        const used = [...model].filter((each) => each.startsWith(`${who}/${day}/`)).length;
        const fits = model.has(key) || used < 3;
        // A minute of its own: what is tried too often within one is refused before anything else.
        const now = () => new Date(world.clock.now + day * 86_400_000 + minute++ * 60_000);
        const tap = world.as(people[who], { now }).nomination.support({ id: stories[story]! });
        if (fits) {
          await tap;
          model.add(key);
        } else expect(await refusal(tap)).toMatchObject({ reason: 'three_a_day' });
      }
      const after = await Promise.all(stories.map(total));
      stories.forEach((_, place) =>
        expect(after[place]! - before[place]!).toBe(
          [...model].filter((each) => each.endsWith(`/${place}`)).length,
        ),
      );
    }),
    { numRuns: 12 },
  );
});

test('leaves are sent only while the campaign shows its stories, and to stories that are there', async () => {
  const who = await world.somebody();
  enterStage(world, 'final');
  const early = world.as(who).nomination.support({ id: stories[0]! });
  expect(await refusal(early)).toMatchObject({ reason: 'not_shown' });
  enterStage(world, 'show');
  const nowhere = world.as(who).nomination.support({ id: 'nom_nowhere' });
  expect(await refusal(nowhere)).toMatchObject({ code: 'not_found' });
});

test('the count is hidden until the campaign shows it, and goes down when somebody leaves', async () => {
  const who = await world.somebody();
  await world.as(who).nomination.support({ id: stories[4]! });
  expect(await world.as().nomination.story({ id: stories[4]! })).toMatchObject({ supports: null });
  await world.as(await world.staff('admin')).nomination.showSupports({ campaignId });
  const shown = await total(stories[4]!);
  expect(await world.as().nomination.story({ id: stories[4]! })).toMatchObject({
    supports: shown,
  });
  await world.as(who).account.deleteAccount();
  await world.jobs['nomination']!['shred']!(world.runtime);
  expect(await total(stories[4]!)).toBe(shown - 1);
});

test('the database itself refuses a fourth leaf and a second of a day', async () => {
  const { id } = await world.somebody();
  const send = (story: string, slot: number) =>
    constraintOf(
      world.db.execute(
        sql`insert into support (nomination_id, person_id, day, slot, at) values (${story}, ${id}, '2026-11-30', ${slot}, now())`,
      ),
    );
  expect(await send(stories[0]!, 1)).toBeUndefined();
  expect(await send(stories[0]!, 2)).toBe('support_nomination_id_person_id_day_pk');
  expect(await send(stories[1]!, 1)).toBe('support_three_a_day');
  expect(await send(stories[1]!, 4)).toBe('support_slot');
});
