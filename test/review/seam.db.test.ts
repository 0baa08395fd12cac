import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { clear, draftFor, shredTexts, shredUpTo, takeDown } from '@cloud/_shared/publish';
import { constraintOf } from '../support/db';
import { handIn, publishAll, storyOf } from '../support/publications';
import { openWorld, refusal, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const standing = async (id: string) =>
  (
    await rows<{ published: number | null; why: string | null }>(
      world.db,
      sql`select published_version as published, withdrawn_for as why from publication where id = ${id}`,
    )
  )[0];

test('a draft handed in twice stays as the editors have it, and all who wrote are remembered', async () => {
  const [one, two] = [await world.somebody(), await world.somebody()];
  const given = { kind: 'nomination' as const, subjectId: 'nom_0001', at: world.runtime.now() };
  const first = await draftFor(world.db, { ...given, content: storyOf('一稿'), wrote: [one.id] });
  const second = await draftFor(world.db, { ...given, content: storyOf('二稿'), wrote: [two.id] });
  expect(second).toBe(first);
  const drafts = await rows(world.db, sql`select title, revision from publication_draft`);
  expect(drafts).toEqual([{ title: '一稿', revision: 1 }]);
  const wrote = await rows<{ id: string }>(world.db, sql`select person_id as id from contributor`);
  expect(wrote.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
});

test('without its domain’s word nothing is published: the third signature waits for it', async () => {
  const id = await handIn(world, 'nom_0002', { cleared: false });
  expect(await refusal(publishAll(world, id))).toMatchObject({ reason: 'not_cleared' });
  const asked = sql`update publication set published_version = 1, published_at = now() where id = ${id}`;
  expect(await constraintOf(world.db.execute(asked))).toMatch(/^publication_(signed|cleared)$/);
});

test('nothing is cleared as the story of nobody', async () => {
  const cleared = clear(world.db, 'nomination', 'nom_nobody', world.runtime.now());
  expect(await constraintOf(cleared)).toBe('story_record');
});

test('a domain takes down what is public, with a tombstone and a record; then it may be no longer public', async () => {
  const id = await handIn(world, 'nom_0003');
  await publishAll(world, id);
  const who = await world.somebody();
  const [personId, at] = [who.id, world.runtime.now()];
  const by = { reason: 'asked' as const, personId, at, post: '本人' };
  expect(await constraintOf(clear(world.db, 'nomination', 'nom_0003', null))).toBe(
    'publication_cleared',
  );
  expect(await constraintOf(shredTexts(world.db, 'nomination', 'nom_0003', by.at))).toBe(
    'version_kept',
  );
  const down = () =>
    world.db.transaction(async (tx) => {
      const was = await takeDown(tx, 'nomination', 'nom_0003', by);
      await clear(tx, 'nomination', 'nom_0003', null);
      return was;
    });
  expect(await down()).toBe(true);
  expect(await down()).toBe(false);
  expect(await standing(id)).toEqual({ published: null, why: 'asked' });
  const log = sql`select person_id as who, version from sign_off where act = 'withdrawn'`;
  expect(await rows(world.db, log)).toEqual([{ who: who.id, version: 1 }]);
});

test('only what was taken down for somebody is shredded while its domain clears it, and never what is public', async () => {
  const shred = (id: string) =>
    world.db.transaction(async (tx) => {
      await shredUpTo(tx, id, 1, world.runtime.now());
    });
  const id = await handIn(world, 'nom_0005');
  const [someone] = await publishAll(world, id);
  expect(await constraintOf(shred(id))).toBe('version_kept');
  await world.as(someone).review.withdraw({ publicationId: id, reason: 'outdated' });
  expect(await constraintOf(shred(id))).toBe('version_kept');
  await publishAll(world, id, '换了说法');
  expect(await constraintOf(shred(id))).toBe('version_kept');
  await world.as(someone).review.withdraw({ publicationId: id, reason: 'private' });
  await shred(id);
});

test('what must not be kept is shredded to its digest, also in the middle of its review', async () => {
  const id = await handIn(world, 'nom_0004', { cleared: false });
  const editor = world.as(await world.staff('editor')).review;
  await world.staff('reviewer');
  await world.staff('reviewer');
  await world.staff('reviewer');
  await editor.submit({ publicationId: id, revision: 1 });
  await shredTexts(world.db, 'nomination', 'nom_0004', world.runtime.now());
  const left = sql`select title, body, media, fields, status, length(digest)::int as digest from publication_version`;
  expect(await rows(world.db, left)).toEqual([
    { title: '', body: '', media: [], fields: {}, status: 'recalled', digest: 64 },
  ]);
  expect(await rows(world.db, sql`select from publication_draft`)).toEqual([]);
});
