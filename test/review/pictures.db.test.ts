import { sql } from 'drizzle-orm';
import { newId } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import { shredTexts } from '@cloud/_shared/publish';
import { roleGrant } from '@cloud/_shared/tables';
import { constraintOf } from '../support/db';
import { photo } from '../support/files';
import { listIn, mediaHost } from '../support/media';
import { handIn, storyOf } from '../support/publications';
import { openWorld, refusal, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a draft lists what its record brought and what its editor sent for it, and nobody else’s pictures', async () => {
  const id = await handIn(world, 'nom_draws1');
  const editor = await world.staff('editor');
  const { piece, send } = mediaHost(world);
  const resident = await world.somebody();
  const [brought, loose] = [
    await piece(resident, await photo()),
    await piece(resident, await photo()),
  ];
  let { revision } = await listIn(world, id, [brought.id]);
  const list = (ids: string[]) =>
    world.as(editor).review.saveDraft({
      ...{ publicationId: id, seen: revision, ...storyOf('题') },
      media: ids.map((each) => ({ id: each, caption: '' })),
    });
  expect(await refusal(list([brought.id, loose.id]))).toMatchObject({ reason: 'media' });
  const file = await photo();
  const asked = { publicationId: id, kind: 'picture' as const, bytes: file.length };
  const { to } = await world.as(editor).media.ticketFor(asked);
  const { reply } = await send(to!, file);
  ({ revision } = await list([brought.id, reply.data.id]));
  const fields = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`栏${at}`, '']));
  const wide = { publicationId: id, seen: revision, ...storyOf('题'), fields };
  await expect(world.as(editor).review.saveDraft(wide)).rejects.toThrow('20 栏');
});

test('whoever blacked out a part of a picture for a text does not sign it', async () => {
  const id = await handIn(world, 'nom_draws2');
  const { piece } = mediaHost(world);
  const { id: from } = await piece(await world.somebody(), await photo());
  await listIn(world, id, [from]);
  const both = await world.staff('editor');
  await Promise.all([1, 2, 3].map(() => world.staff('reviewer')));
  await world.db.insert(roleGrant).values({
    ...{ id: newId('rol'), personId: both.id, role: 'reviewer', scope: '*', title: '初审' },
    ...{ grantedBy: 'test', grantedAt: world.runtime.now() },
  });
  const { review, media } = world.as(both);
  const areas = [{ x: 0, y: 0, width: 1, height: 1 }];
  await media.cover({ publicationId: id, id: from, areas });
  await world.as(await world.staff('editor')).review.submit({ publicationId: id, revision: 2 });
  expect((await review.open({ publicationId: id })).version!.obstacle).toBe('wrote');
  const unknown = world.as(both).media.cover({ publicationId: 'pub_nowhere', id: from, areas });
  expect(await refusal(unknown)).toMatchObject({ reason: 'gone' });
});

test('what a version lists it goes on listing until its text is shredded', async () => {
  const id = await handIn(world, 'nom_draws3', { cleared: false });
  const { id: piece } = await mediaHost(world).piece(await world.somebody(), await photo());
  await listIn(world, id, [piece]);
  await world.as(await world.staff('editor')).review.submit({ publicationId: id, revision: 2 });
  const taken = world.db.execute(sql`delete from media_use where holder = ${id} and version = 1`);
  expect(await constraintOf(taken)).toBe('media_use_of_version');
  await shredTexts(world.db, 'nomination', 'nom_draws3', world.runtime.now());
  const left = await rows(world.db, sql`select from media_use where media_id = ${piece}`);
  expect(left).toEqual([]);
});
