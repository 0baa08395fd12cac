import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { at } from '@cloud/openday/rules';
import { verify } from '@cloud/review/verify';
import { makeCampaign, published, qualified } from '../support/nominations';
import { publishAll } from '../support/publications';
import { openWorld, type World } from '../support/world';

let world: World;
let campaignId: string;
beforeEach(async () => {
  world = await openWorld();
  campaignId = await makeCampaign(world);
});
afterEach(() => world.close());

const day = 86_400_000;
const editor = async () => world.as(await world.staff('editor'));
const shred = () => world.jobs['nomination']!['shred']!(world.runtime);
const textOf = async (id: string) => (await (await editor()).nomination.entry({ id })).text;
/** The campaign ends on 12 December; sixty days later is the night before 11 February. */
const longOver = () => {
  world.clock.now = at('2027-02-11', '01:00');
};

async function handed() {
  const { id } = await qualified(world, campaignId);
  const { publicationId } = await (await editor()).nomination.handOver({ id });
  return { id, publicationId };
}

test('what went to the editors and never came out is gone sixty days after the campaign', async () => {
  const { id, publicationId } = await handed();
  world.clock.now = at('2027-02-10', '23:00');
  await shred();
  expect(await textOf(id)).not.toBeNull();
  longOver();
  await shred();
  expect(await textOf(id)).toBeNull();
  const kept = sql`select from publication_draft where publication_id = ${publicationId}`;
  expect(await rows(world.db, kept)).toEqual([]);
  expect(await shred()).toBe(0);
});

test('what was taken down for good goes with its versions, and the chain still holds', async () => {
  const { id, publicationId } = await published(world, campaignId);
  await (await editor()).review.withdraw({ publicationId, reason: 'wrong' });
  longOver();
  await shred();
  expect(await textOf(id)).toBeNull();
  const bodies = await rows(world.db, sql`select body from publication_version`);
  expect(bodies).toEqual([{ body: '' }]);
  expect((await verify(world.db)).flaw).toBeUndefined();
});

test('what is public, in review or worked at is kept, however long ago the campaign was', async () => {
  const open = await published(world, campaignId);
  const reviewed = await handed();
  await (
    await editor()
  ).review.submit({
    ...{ publicationId: reviewed.publicationId, revision: 1, note: '' },
  });
  const worked = await handed();
  world.clock.now = at('2027-02-01', '10:00');
  const desk = (await editor()).review;
  const { draft } = await desk.open({ publicationId: worked.publicationId });
  const { title, body, fields, revision: seen } = draft!;
  const { publicationId } = worked;
  await desk.saveDraft({ publicationId, seen, title, body: `${body}改。`, media: [], fields });
  world.clock.now += 59 * day;
  await shred();
  for (const { id } of [open, reviewed, worked]) expect(await textOf(id)).not.toBeNull();
  await publishAll(world, publicationId);
  world.clock.now += 5 * 365 * day;
  await shred();
  for (const { id } of [open, reviewed, worked]) expect(await textOf(id)).not.toBeNull();
});
