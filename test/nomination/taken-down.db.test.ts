import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { verify } from '@cloud/review/verify';
import { makeCampaign, published, qualified } from '../support/nominations';
import { allChecks, publishAll } from '../support/publications';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let campaignId: string;
beforeEach(async () => {
  world = await openWorld();
  campaignId = await makeCampaign(world);
});
afterEach(() => world.close());

/** A correction of what is public goes into review. @returns its digest and three who could sign it */
async function correct(publicationId: string) {
  const { review } = world.as(await world.staff('editor'));
  const { draft } = await review.open({ publicationId });
  const { title, body, fields, revision: seen } = draft!;
  const text = { title, body: `${body}更正一句。`, media: [], fields };
  const { revision } = await review.saveDraft({ publicationId, seen, ...text });
  await review.submit({ publicationId, revision, note: '改了一句' });
  const reviewers = [];
  for (let left = 3; left > 0; left--) reviewers.push(await world.staff('reviewer'));
  return { reviewers, digest: (await review.open({ publicationId })).version!.digest };
}

const withdraw = async (publicationId: string, reason: 'asked' | 'wrong') =>
  world.as(await world.staff('editor')).review.withdraw({ publicationId, reason });

const sign = (who: TestPerson, publicationId: string, digest: string) =>
  world.as(who).review.sign({ publicationId, digest, checks: allChecks });

const goneFor = async (id: string) => (await world.as().nomination.story({ id })).gone;

test('what its hero asked to be taken down comes back by no correction, begun before or after', async () => {
  const { id, publicationId, nominee } = await published(world, campaignId);
  const { reviewers, digest } = await correct(publicationId);
  await sign(reviewers[0]!, publicationId, digest);
  await withdraw(publicationId, 'asked');
  expect(await refusal(sign(reviewers[1]!, publicationId, digest))).toMatchObject({
    reason: 'gone',
  });
  expect(await refusal(publishAll(world, publicationId, '再来一次'))).toMatchObject({
    reason: 'not_cleared',
  });
  expect(await goneFor(id)).toBe(true);
  expect((await verify(world.db)).flaw).toBeUndefined();
  // The nominee, or the desk for them, still takes the yes itself back.
  await world.as(nominee).nomination.takeBack({ id });
  expect(await rows(world.db, sql`select status from nominee_consent`)).toEqual([
    { status: 'taken_back' },
  ]);
});

test('what was taken down because it was wrong comes back corrected, through three reviews of its own', async () => {
  const { id, publicationId } = await published(world, campaignId);
  const { reviewers, digest } = await correct(publicationId);
  await withdraw(publicationId, 'wrong');
  expect(await refusal(sign(reviewers[0]!, publicationId, digest))).toMatchObject({
    reason: 'gone',
  });
  expect(await goneFor(id)).toBe(true);
  await publishAll(world, publicationId, '核实过了');
  expect(await goneFor(id)).toBe(false);
  expect((await verify(world.db)).flaw).toBeUndefined();
});

test('what is taken back in the middle of its review leaves the inbox, and nobody is reminded of it', async () => {
  const { id, nominee } = await qualified(world, campaignId);
  const editor = world.as(await world.staff('editor'));
  const { publicationId } = await editor.nomination.handOver({ id });
  const reviewers: TestPerson[] = [];
  for (let left = 3; left > 0; left--) reviewers.push(await world.staff('reviewer'));
  await editor.review.submit({ publicationId, revision: 1, note: '' });
  const { review } = world.as(reviewers[0]);
  await review.claim({ publicationId });
  const { digest } = (await review.open({ publicationId })).version!;
  await world.as(nominee).nomination.takeBack({ id });
  expect((await review.inbox({ of: 'all' })).texts).toEqual([]);
  expect(await refusal(sign(reviewers[0]!, publicationId, digest))).toMatchObject({
    reason: 'gone',
  });
  world.clock.now += 3 * 86_400_000;
  const messages = async () => (await world.as(reviewers[0]).account.inbox({})).messages.length;
  const before = await messages();
  await world.jobs.review!['remind']!(world.runtime);
  expect(await messages()).toBe(before);
  expect((await verify(world.db)).flaw).toBeUndefined();
});
