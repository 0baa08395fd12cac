import { eq, ne, sql } from 'drizzle-orm';
import { jobs } from '@cloud/media/jobs';
import { rows } from '@cloud/_shared/db';
import { holdMedia } from '@cloud/_shared/media-view';
import { media } from '@cloud/_shared/media';
import { shredTexts } from '@cloud/_shared/publish';
import type { Runtime } from '@cloud/_shared/runtime';
import type { Storage } from '@cloud/_shared/storage';
import { newId } from '@cloud/_shared/crypto';
import { verify } from '@cloud/review/verify';
import { photo } from '../support/files';
import { listIn, mediaHost } from '../support/media';
import { handIn, publishAll } from '../support/publications';
import { openWorld, type TestPerson, type World } from '../support/world';

const hour = 3_600_000;
const day = 24 * hour;

let world: World;
let host: ReturnType<typeof mediaHost>;
let file: Buffer;
let owner: TestPerson;
beforeEach(async () => {
  world = await openWorld();
  host = mediaHost(world);
  file ??= await photo();
  owner = await world.somebody();
});
afterEach(() => world.close());

const run = (name: string, runtime: Runtime = world.runtime) => jobs[name]!(runtime);
const rowOf = async (id: string) =>
  (await world.db.select().from(media).where(eq(media.id, id)))[0];
const stored = async () => {
  const ids = [];
  for await (const { id } of world.runtime.storage!.list()) ids.push(id);
  return ids.sort();
};
const has = async (id: string, part: 'original' | 'large' | 'thumb') =>
  (await world.runtime.storage!.size(id, part)) !== undefined;

/** Nothing lies in the store that no row knows, and no row says of bytes that they are there which are not. */
async function expectWhole(): Promise<void> {
  const held = await world.db.select().from(media).where(ne(media.status, 'gone'));
  const known = new Set(held.map(({ id }) => id));
  expect((await stored()).filter((id) => !known.has(id))).toEqual([]);
  for (const { id, status, original } of held) {
    if (status !== 'ready') continue;
    expect([await has(id, 'large'), await has(id, 'thumb')]).toEqual([true, true]);
    if (original === 'sealed') expect(await has(id, 'original')).toBe(true);
    if (original === 'shredded') expect(await has(id, 'original')).toBe(false);
  }
}

test('what stands nowhere is gone after a week, with its file and its row; what is held stays', async () => {
  const loose = await host.piece(owner, file);
  const held = await host.piece(owner, file);
  await world.db.transaction((tx) => holdMedia(tx, 'nom_example', [held.id], owner.id));
  world.clock.now += 7 * day - hour;
  expect(await run('sweep')).toBe(0);
  world.clock.now += 2 * hour;
  expect(await run('sweep')).toBe(1);
  expect(await rowOf(loose.id)).toBeUndefined();
  expect(await stored()).toEqual([held.id]);
  await world.db.transaction((tx) => holdMedia(tx, 'nom_example', [], owner.id));
  expect(await run('sweep')).toBe(1);
  expect([await stored(), await world.db.select().from(media)]).toEqual([[], []]);
});

test('what never arrived goes after two hours; what a deleted account left, at once', async () => {
  const ask = () => world.as(owner).media.ticket({ form: 'draft-0001', kind: 'picture', bytes: 9 });
  await ask();
  await host.piece(owner, file);
  world.clock.now += hour;
  expect(await run('sweep')).toBe(0);
  world.clock.now += 1.1 * hour;
  expect(await run('sweep')).toBe(1);
  await world.as(owner).account.deleteAccount();
  expect(await run('sweep')).toBe(1);
  expect(await world.db.select().from(media)).toEqual([]);
});

test('shredding the texts of a record lets its pictures go; of what was public a number stays', async () => {
  const [never, once] = [await host.piece(owner, file), await host.piece(owner, file)];
  const publicationId = await handIn(world, 'nom_ends');
  await listIn(world, publicationId, [once.id]);
  const [someone] = await publishAll(world, publicationId);
  await listIn(world, publicationId, [once.id, never.id]);
  world.clock.now += 8 * day;
  await run('sweep');
  expect(await stored()).toEqual([never.id, once.id].sort());
  await world.as(someone).review.withdraw({ publicationId, reason: 'asked' });
  await world.db.transaction((tx) => shredTexts(tx, 'nomination', 'nom_ends', world.runtime.now()));
  expect(await run('sweep')).toBe(2);
  expect(await stored()).toEqual([]);
  expect(await rowOf(never.id)).toBeUndefined();
  expect(await rowOf(once.id)).toMatchObject({
    status: 'gone',
    ownerId: null,
    original: 'shredded',
  });
  expect((await host.get(`/media/${once.id}/large`)).status).toBe(410);
  expect((await host.get(`/media/${never.id}/large`)).status).toBe(404);
});

test('what was taken down for somebody goes thirty days later; a draft goes along unless it is being worked on', async () => {
  const pieces = [];
  for (const reason of ['private', 'wrong', 'private'] as const) {
    const { id } = await host.piece(owner, file);
    pieces.push(id);
    const nomination = `nom_${id.slice(4)}`;
    const publicationId = await handIn(world, nomination);
    await world.db.transaction((tx) => holdMedia(tx, nomination, [id], owner.id));
    await listIn(world, publicationId, [id]);
    const [someone] = await publishAll(world, publicationId);
    await world.as(someone).review.withdraw({ publicationId, reason });
    if (pieces.length < 3) continue;
    world.clock.now += 20 * day;
    await listIn(world, publicationId, [id]);
  }
  world.clock.now += 11 * day;
  expect(await run('letGoWithdrawn')).toBe(2);
  expect(await run('letGoWithdrawn')).toBe(0);
  expect(await run('sweep')).toBe(1);
  const [gone, ...kept] = pieces;
  expect(await stored()).toEqual(kept.sort());
  expect((await host.get(`/media/${gone}/large`)).status).toBe(410);
  const texts = await rows<{ id: string; version: number; draft: number }>(
    world.db,
    sql`select substr(p.subject_id, 5) as id, length(v.body)::int as version, coalesce(length(d.body), 0)::int as draft
      from publication as p join publication_version as v on v.publication_id = p.id
      left join publication_draft as d on d.publication_id = p.id`,
  );
  const left = new Map(
    texts.map(({ id, version, draft }) => [`med_${id}`, [version > 0, draft > 0]]),
  );
  expect(pieces.map((id) => left.get(id))).toEqual([
    [false, false],
    [true, true],
    [false, true],
  ]);
  expect((await verify(world.db)).flaw).toBeUndefined();
});

test('the words of what was taken down for somebody go thirty days later also when a corrected text is public', async () => {
  const publicationId = await handIn(world, 'nom_again');
  const [someone] = await publishAll(world, publicationId);
  await world.as(someone).review.withdraw({ publicationId, reason: 'private' });
  world.clock.now += day;
  await listIn(world, publicationId, []);
  await publishAll(world, publicationId, '隐去了住址');
  const shredded = async () =>
    (
      await rows<{ gone: boolean }>(
        world.db,
        sql`select body = '' and shredded_at is not null as gone from publication_version
          where publication_id = ${publicationId} order by number`,
      )
    ).map(({ gone }) => gone);
  world.clock.now += 28 * day;
  await run('letGoWithdrawn');
  expect(await shredded()).toEqual([false, false]);
  world.clock.now += 2 * day;
  await run('letGoWithdrawn');
  expect(await shredded()).toEqual([true, false]);
  expect(await world.as().nomination.story({ id: 'nom_again' })).toMatchObject({ gone: false });
  expect((await verify(world.db)).flaw).toBeUndefined();
});

test('the words of what was taken down for somebody go thirty days later also while a corrected text waits', async () => {
  const publicationId = await handIn(world, 'nom_waits');
  const [someone] = await publishAll(world, publicationId);
  await world.as(someone).review.withdraw({ publicationId, reason: 'private' });
  world.clock.now += day;
  const { revision } = await listIn(world, publicationId, []);
  const editor = await world.staff('editor');
  await world.as(editor).review.submit({ publicationId, revision, note: '隐去了住址' });
  const words = () =>
    rows<{ left: boolean }>(
      world.db,
      sql`select body <> '' as left from publication_version where publication_id = ${publicationId}
        union all select true from publication_draft where publication_id = ${publicationId}`,
    ).then((found) => found.map(({ left }) => left));
  world.clock.now += 30 * day;
  expect(await run('letGoWithdrawn')).toBe(1);
  expect(await words()).toEqual([false, true, true]);
  expect(await run('letGoWithdrawn')).toBe(0);
  expect((await verify(world.db)).flaw).toBeUndefined();
  // Nothing comes of it: what is left goes as well.
  world.clock.now += day;
  await world.db.execute(
    sql`update publication_version set status = 'recalled' where publication_id = ${publicationId} and number = 2`,
  );
  expect(await run('letGoWithdrawn')).toBe(1);
  expect(await words()).toEqual([false, false]);
  expect(await run('letGoWithdrawn')).toBe(0);
  expect((await verify(world.db)).flaw).toBeUndefined();
});

test('an original goes thirty days after its picture became public, and the picture stays', async () => {
  const view = await host.piece(owner, file);
  const publicationId = await handIn(world, 'nom_original');
  await listIn(world, publicationId, [view.id]);
  await publishAll(world, publicationId);
  world.clock.now += 29 * day;
  expect(await run('shredOriginals')).toBe(0);
  world.clock.now += 2 * day;
  expect(await run('shredOriginals')).toBe(1);
  expect(await rowOf(view.id)).toMatchObject({ status: 'ready', original: 'shredded' });
  expect([await has(view.id, 'original'), await has(view.id, 'large')]).toEqual([false, true]);
  expect(await run('shredOriginals')).toBe(0);
  expect((await host.get(`/media/${view.id}/large`)).status).toBe(200);
  const editor = world.as(await world.staff('editor'));
  const areas = [{ x: 0, y: 0, width: 1, height: 0.2 }];
  const covered = await editor.media.cover({ publicationId, id: view.id, areas });
  expect(covered).toMatchObject({ width: 800, height: 1200 });
});

test('no original is kept longer than half a year', async () => {
  const view = await host.piece(owner, file);
  await world.db.transaction((tx) => holdMedia(tx, 'nom_slow', [view.id], owner.id));
  world.clock.now += 181 * day;
  await run('shredOriginals');
  expect(await has(view.id, 'original')).toBe(false);
});

/** A store whose host dies at its nth act, before it or after. */
function dying(storage: Storage, at: number, after: boolean): Storage {
  let acts = 0;
  const died = new Error('the host died');
  const act = async <T>(work: () => Promise<T>): Promise<T> => {
    acts += 1;
    if (acts > at || (acts === at && !after)) throw died;
    const result = await work();
    if (acts === at) throw died;
    return result;
  };
  return {
    ...storage,
    receive: (...all) => act(() => storage.receive(...all)),
    put: (...all) => act(() => storage.put(...all)),
    read: (...all) => act(() => storage.read(...all)),
    remove: (...all) => act(() => storage.remove(...all)),
  };
}

test('killed at any point, an upload leaves nothing that the sweep does not take', async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  for (const after of [false, true])
    for (let at = 1; at <= 7; at++) {
      const storage = dying(world.runtime.storage!, at, after);
      const broken = mediaHost(world, { ...world.runtime, storage });
      const who = await world.somebody();
      const { to, id } = await world
        .as(who)
        .media.ticket({ form: 'draft-0001', kind: 'picture', bytes: 9 });
      await broken.send(to!, file);
      await expectWhole();
      // Whoever tries again after the lease has run out gets a whole picture.
      world.clock.now += 6 * 60_000;
      expect((await host.send(to!, file)).reply).toMatchObject({ ok: true, data: { id } });
      await expectWhole();
    }
  world.clock.now += 8 * day;
  await run('sweep');
  await run('sweepStore');
  expect([await stored(), await world.db.select().from(media)]).toEqual([[], []]);
});

test('killed at any point, taking away is finished by the next run, on two hosts at once', async () => {
  for (const after of [false, true])
    for (let at = 1; at <= 3; at++) {
      const who = await world.somebody();
      for (let n = 0; n < 3; n++) await host.piece(who, file, { form: newId('form') });
      world.clock.now += 8 * day;
      const storage = dying(world.runtime.storage!, at, after);
      await run('sweep', { ...world.runtime, storage }).catch(() => undefined);
      await expectWhole();
      await Promise.all([run('sweep'), run('sweep')]);
      expect([await stored(), await world.db.select().from(media)]).toEqual([[], []]);
    }
});

test('bytes that no row knows go with the daily look through the store', async () => {
  const known = await host.piece(owner, file);
  await world.db.transaction((tx) => holdMedia(tx, 'nom_example', [known.id], owner.id));
  const stray = newId('med');
  await world.runtime.storage!.put(stray, 'large', file);
  // The store goes by the clock of the machine.
  world.clock.now = Date.now();
  expect(await run('sweepStore')).toBe(0);
  world.clock.now += 2 * day;
  expect(await run('sweepStore')).toBe(1);
  expect(await stored()).toEqual([known.id]);
});
