import { eq } from 'drizzle-orm';
import { newId } from '@cloud/_shared/crypto';
import { media } from '@cloud/_shared/media';
import { holdMedia } from '@cloud/_shared/media-view';
import { jobs } from '@cloud/media/jobs';
import { photo } from '../support/files';
import { mediaHost } from '../support/media';
import { openWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('of twenty taps with one key there is one piece', async () => {
  const [who, key] = [await world.somebody(), newId('tap')];
  const asked = { form: 'draft-0001', kind: 'picture' as const, bytes: 9 };
  const all = await Promise.all(
    Array.from({ length: 20 }, () => world.as(who, { key }).media.ticket(asked)),
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  expect(await world.db.select().from(media).where(eq(media.ownerId, who.id))).toHaveLength(1);
});

test('who lists a picture while it is swept and taken away either has it or is told that it is gone', async () => {
  const host = mediaHost(world);
  const file = await photo(60, 40);
  for (let round = 0; round < 24; round++) {
    const who = await world.somebody();
    const { id } = await host.piece(who, file);
    world.clock.now += 25 * 3_600_000;
    const later = (ms: number) => new Promise((wait) => setTimeout(wait, ms));
    const [held] = await Promise.all([
      later(round % 8).then(() =>
        world.db.transaction((tx) => holdMedia(tx, newId('nom'), [id], who.id)),
      ),
      later((round * 3) % 8).then(() => jobs['sweep']!(world.runtime)),
      world
        .as(who)
        .media.remove({ id })
        .catch(() => undefined),
    ]);
    const [row] = await world.db.select().from(media).where(eq(media.id, id));
    const size = await world.runtime.storage!.size(id, 'large');
    expect([held, row?.status, row?.uses, size !== undefined]).toEqual(
      held ? [true, 'ready', 1, true] : [false, undefined, undefined, false],
    );
  }
});
