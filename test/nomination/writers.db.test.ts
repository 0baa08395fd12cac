import { sql } from 'drizzle-orm';
import { newId } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import { roleGrant } from '@cloud/_shared/tables';
import { constraintOf } from '../support/db';
import {
  makeCampaign,
  nominated,
  nominationOf,
  passed,
  qualified,
  rewritten,
} from '../support/nominations';
import { allChecks } from '../support/publications';
import { openWorld, refusal, type World } from '../support/world';

let world: World;
let campaignId: string;
beforeEach(async () => {
  world = await openWorld();
  campaignId = await makeCampaign(world);
});
afterEach(() => world.close());

const desk = async () => world.as(await world.staff('editor')).nomination;

/** One of the desk who also signs. */
async function editorAndReviewer() {
  const who = await world.staff('editor');
  await world.db.insert(roleGrant).values({
    ...{ id: newId('rol'), personId: who.id, role: 'reviewer' as const, scope: '*' },
    ...{ title: '审核 2 号', grantedBy: 'test', grantedAt: world.runtime.now() },
  });
  return who;
}

test('whoever rewrote a story neither passes nor signs it, nor agrees to it as its nominee', async () => {
  const first = await world.staff('editor');
  const second = await editorAndReviewer();
  const given = nominationOf();
  const { id } = await world
    .as(first)
    .nomination.enter({ campaignId, source: 'in_person', ...given });
  const story = '这一篇从头到尾是另一个人重写的。'.repeat(20);
  await rewritten(world, id, { ...given, story }, second);
  const { token } = await (await desk()).linkFor({ id });
  const shown = { token, phone: given.phone };
  expect(
    await refusal(world.as(second, { demo: true }).nomination.verifyPhone(shown)),
  ).toMatchObject({ reason: 'nominator' });
  const nominee = await world.somebody();
  await world.as(nominee, { demo: true }).nomination.verifyPhone(shown);
  await world.as(nominee).nomination.answerConsent({
    ...{ token, agree: true as const, adult: true, guardian: '', portrait: 'none' as const },
  });
  expect(await refusal(passed(world, id, second))).toMatchObject({ reason: 'own' });
  await passed(world, id);
  const { publicationId } = await (await desk()).handOver({ id });
  const wrote = await rows<{ id: string }>(
    world.db,
    sql`select person_id as id from contributor where publication_id = ${publicationId}`,
  );
  expect(wrote.map((each) => each.id).sort()).toEqual([first.id, second.id, nominee.id].sort());
  for (let left = 3; left > 0; left--) await world.staff('reviewer');
  const { review } = world.as(await world.staff('editor'));
  await review.submit({ publicationId, revision: 1, note: '' });
  const { version } = await world.as(second).review.open({ publicationId });
  const signature = { publicationId, digest: version!.digest, checks: allChecks };
  expect(await refusal(world.as(second).review.sign(signature))).toMatchObject({ reason: 'wrote' });
});

test('nothing is handed over without all its writers, and they are forgotten with it', async () => {
  const given = nominationOf();
  const { id } = await (await desk()).enter({ campaignId, source: 'letter', ...given });
  await rewritten(world, id, { ...given, unit: '另一个单位' });
  const writers = () => rows(world.db, sql`select person_id from nomination_writer`);
  expect(await writers()).toHaveLength(2);
  // Saved as it stood, it has no further writer.
  await rewritten(world, id, { ...given, unit: '另一个单位' });
  expect(await writers()).toHaveLength(2);
  await passed(world, id);
  const handed = sql`update nomination set handed_at = now() where id = ${id}`;
  expect(await constraintOf(world.db.execute(handed))).toBe('nomination_handed_writers');
  world.clock.now += 61 * 86_400_000;
  await world.jobs.nomination!['shred']!(world.runtime);
  expect(await writers()).toEqual([]);
});

test('a yes is to the kind of work, the place and who recommends, as to the words', async () => {
  const given = nominationOf();
  const { id, nominator, nominee } = await qualified(world, campaignId, given);
  await (await desk()).sendBack({ id, reason: 'facts', note: '' });
  const other = { kind: 'enterprise' as const, areaId: 'fusheng', organisation: '示例企业' };
  await world.as(nominator).nomination.save({ id, ...given, ...other });
  expect(await world.as(nominator).nomination.one({ id })).toMatchObject({ consent: 'asked' });
  expect(await world.as(nominee).nomination.aboutMe()).toEqual([]);
});

const changed = { code: 'conflict', reason: 'changed' };

test('the desk passes what it read and no other text', async () => {
  const given = nominationOf();
  const { id, nominator } = await nominated(world, campaignId, given);
  const read = await (await desk()).entry({ id });
  await world.as(nominator).nomination.save({ id, ...given, name: '换成别人', kind: 'grid' });
  const unread = (await desk()).pass({ id, digest: read.digest! });
  expect(await refusal(unread)).toMatchObject(changed);
  expect(await (await desk()).entry({ id })).toMatchObject({ status: 'submitted' });
  await passed(world, id);
});

test('two at the desk do not write over each other unread', async () => {
  const given = nominationOf();
  const { id } = await (await desk()).enter({ campaignId, source: 'letter', ...given });
  const { digest } = await (await desk()).entry({ id });
  const right = { ...given, phone: '13900001111' };
  await (await desk()).saveEntered({ id, ...right, digest: digest! });
  const other = { ...given, unit: '另一个单位', digest: digest! };
  expect(await refusal((await desk()).saveEntered({ id, ...other }))).toMatchObject(changed);
  expect(await (await desk()).entry({ id })).toMatchObject({ text: { phone: right.phone } });
  await rewritten(world, id, { ...right, unit: '另一个单位' });
  expect(await (await desk()).entry({ id })).toMatchObject({
    text: { phone: right.phone, unit: '另一个单位' },
  });
});
