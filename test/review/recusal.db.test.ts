import { newId } from '@cloud/_shared/crypto';
import { roleGrant } from '@cloud/_shared/tables';
import { photo } from '../support/files';
import { listIn, mediaHost } from '../support/media';
import { agreed, makeCampaign, nominationOf, passed } from '../support/nominations';
import { handIn, publishAll, storyOf } from '../support/publications';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const as = (who: TestPerson) => world.as(who).review;

const alsoEdits = (who: TestPerson) =>
  world.db.insert(roleGrant).values({
    ...{ id: newId('rol'), personId: who.id, role: 'editor', scope: '*', title: '编辑' },
    ...{ grantedBy: 'test', grantedAt: world.runtime.now() },
  });

test('who stepped back finds the text in no list and under no address, and writes nothing at it', async () => {
  const id = await handIn(world, 'nom_recusal1');
  const editor = await world.staff('editor');
  const [both, other] = [await world.staff('reviewer'), await world.staff('reviewer')];
  for (let more = 2; more > 0; more--) await world.staff('reviewer');
  await alsoEdits(both);
  const owner = await world.somebody();
  const { id: picture } = await mediaHost(world).piece(owner, await photo(), { form: id });
  const { revision } = await listIn(world, id, [picture]);
  await as(editor).submit({ publicationId: id, revision });
  await as(both).recuse({ publicationId: id, reason: 'person' });

  const text = { publicationId: id, ...storyOf('改过') };
  const calls = [
    as(both).open({ publicationId: id }),
    as(both).sheet({ publicationId: id }),
    as(both).compare({ publicationId: id, from: 1, to: 1 }),
    as(both).compareDraft(text),
    as(both).saveDraft({ ...text, seen: revision }),
    as(both).submit({ publicationId: id, revision }),
    as(both).recall({ publicationId: id }),
  ];
  const words = expect.stringContaining('回审稿台看别的') as string;
  for (const call of await Promise.all(calls.map(refusal)))
    expect(call).toMatchObject({ reason: 'recused', message: words });
  const looks = async (who: TestPerson) =>
    (await world.as(who).media.look({ ids: [picture] })).length;
  expect([await looks(both), await looks(other)]).toEqual([0, 1]);
  const all = async (who: TestPerson) => (await as(who).inbox({ of: 'all' })).texts.length;
  expect([await all(both), await all(other)]).toEqual([0, 1]);
  expect(await as(both).standing()).toMatchObject({ all: 0 });
  await as(editor).recall({ publicationId: id });
  const shelf = async (who: TestPerson) => (await as(who).shelf({ of: 'toDo' })).texts.length;
  expect([await shelf(both), await shelf(editor)]).toEqual([0, 1]);
  // Whoever prints the sheet reads that somebody stepped back, and why.
  expect((await as(other).sheet({ publicationId: id })).records).toMatchObject([
    { act: 'recused', post: 'reviewer 1 号', said: { reason: 'person' } },
  ]);
});

test('who stepped back reads the story by its nomination neither, nor sees what was sent with it', async () => {
  const campaignId = await makeCampaign(world);
  const nominator = await world.somebody();
  const { id: picture } = await mediaHost(world).piece(nominator, await photo());
  const given = { ...nominationOf(), media: [{ id: picture, caption: '' }] };
  const propose = world.as(nominator).nomination;
  const { id } = await propose.nominate({ campaignId, source: 'colleague', ...given });
  await agreed(world, { id, nominator, phone: given.phone });
  await passed(world, id);
  const desk = world.as(await world.staff('editor'));
  const { publicationId } = await desk.nomination.handOver({ id });
  for (let more = 4; more > 0; more--) await world.staff('reviewer');
  const [both, reviewer] = [await world.staff('reviewer'), await world.staff('reviewer')];
  await alsoEdits(both);
  await desk.review.submit({ publicationId, revision: 1 });
  const looks = async (who: TestPerson) =>
    (await world.as(who).media.look({ ids: [picture] })).length;
  expect([await looks(both), await looks(reviewer)]).toEqual([1, 1]);
  for (const each of [both, reviewer]) await as(each).recuse({ publicationId, reason: 'person' });

  expect([await looks(both), await looks(reviewer), await looks(nominator)]).toEqual([0, 0, 1]);
  const word = await refusal(world.as(reviewer).nomination.word({ id }));
  expect(word).toMatchObject({ reason: 'recused' });
  const entry = await refusal(world.as(both).nomination.entry({ id }));
  expect(entry).toMatchObject({ reason: 'recused' });
  const colleague = world.as(await world.staff('editor'));
  expect((await colleague.nomination.entry({ id })).text).not.toBeNull();
  // Taking down shows nothing and may be urgent: that they may.
  await colleague.review.recall({ publicationId });
  await publishAll(world, publicationId);
  await as(both).withdraw({ publicationId, reason: 'private' });
  expect((await world.as().nomination.story({ id })).gone).toBe(true);
});
