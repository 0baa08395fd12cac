import { eq, sql } from 'drizzle-orm';
import { newId } from '@cloud/_shared/crypto';
import { media } from '@cloud/_shared/media';
import { holdMedia } from '@cloud/_shared/media-view';
import { constraintOf } from '../support/db';
import { bomb, photo, video } from '../support/files';
import { mediaHost } from '../support/media';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let host: ReturnType<typeof mediaHost>;
let file: Buffer;
let who: TestPerson;
beforeAll(async () => {
  world = await openWorld();
  host = mediaHost(world);
  file = await photo();
});
beforeEach(async () => {
  who = await world.somebody();
});
afterAll(() => world.close());

const rowOf = async (id: string) =>
  (await world.db.select().from(media).where(eq(media.id, id)))[0];
const parts = async (id: string) => {
  const sizes = [];
  for (const part of ['incoming', 'original', 'large', 'thumb', 'video'] as const)
    if ((await world.runtime.storage!.size(id, part)) !== undefined) sizes.push(part);
  return sizes;
};
const picture = { form: 'draft-0001', kind: 'picture' as const, bytes: 1000 };

/** Something that happens once, to be waited for. */
function signal() {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { give: () => give(), given };
}

test('a picture comes in, is made anew, and its original is kept sealed', async () => {
  const view = await host.piece(who, file);
  expect(view).toMatchObject({ kind: 'picture', width: 800, height: 1200, video: null });
  expect(await parts(view.id)).toEqual(['original', 'large', 'thumb']);
  expect(await rowOf(view.id)).toMatchObject({ status: 'ready', original: 'sealed', uses: 0 });
  const sealed = await world.runtime.storage!.read(view.id, 'original');
  expect(sealed!.includes('SecretCam')).toBe(false);
  expect(sealed!.includes(file.subarray(0, 64))).toBe(false);
  const shown = await host.get(view.large!);
  expect(shown.status).toBe(200);
  expect(Buffer.from(await shown.arrayBuffer()).includes('SecretCam')).toBe(false);
});

test('a video comes in without its place, and nothing else of it is kept', async () => {
  const view = await host.piece(who, await video(), { kind: 'video' });
  expect(view).toMatchObject({ kind: 'video', seconds: 1, large: null, thumb: null });
  expect(await parts(view.id)).toEqual(['video']);
  const shown = await host.get(view.video!, { range: 'bytes=4-7' });
  expect([shown.status, shown.headers.get('content-range'), await shown.text()]).toEqual([
    206,
    `bytes 4-7/${(await rowOf(view.id))!.bytes}`,
    'ftyp',
  ]);
});

test('sending again under the same key makes no second one', async () => {
  const key = newId('tap');
  const first = await host.piece(who, file, { key });
  const again = await host.piece(who, file, { key });
  expect(again.id).toBe(first.id);
  const rows = await world.db.select().from(media).where(eq(media.ownerId, who.id));
  expect(rows).toHaveLength(1);
  expect(
    await refusal(world.as(who, { key }).media.ticket({ ...picture, form: 'draft-0002' })),
  ).toMatchObject({ reason: 'expired' });
});

test('two tries at once: one brings it, the other is told to wait', async () => {
  const { to, id } = await world.as(who).media.ticket(picture);
  const stored = world.runtime.storage!;
  const told = signal();
  const slow = mediaHost(world, {
    ...world.runtime,
    storage: { ...stored, receive: (...all) => told.given.then(() => stored.receive(...all)) },
  });
  const both = [slow.send(to!, file), slow.send(to!, file)];
  expect((await Promise.race(both)).status).toBe(409);
  told.give();
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await parts(id)).toEqual(['original', 'large', 'thumb']);
  expect((await host.send(to!, file)).reply).toMatchObject({ ok: true, data: { id } });
});

test('what will never do leaves neither row nor file', async () => {
  const { to, id } = await world.as(who).media.ticket(picture);
  const { status, reply } = await host.send(to!, await bomb(), 'holiday.jpg');
  expect([status, reply]).toMatchObject([422, { ok: false, error: { reason: 'too_many_pixels' } }]);
  expect(await rowOf(id)).toBeUndefined();
  expect(await parts(id)).toEqual([]);
});

test('too much is broken off while it comes', async () => {
  const { to, id } = await world.as(who).media.ticket(picture);
  const { status, reply } = await host.send(to!, Buffer.alloc(20_000_001, 1));
  expect([status, reply]).toMatchObject([422, { ok: false, error: { reason: 'too_large' } }]);
  expect(await rowOf(id)).toBeUndefined();
  expect(await parts(id)).toEqual([]);
  const said = { ...picture, bytes: 20_000_001 };
  expect(await refusal(world.as(who).media.ticket(said))).toMatchObject({ reason: 'too_large' });
});

test('a send that breaks off leaves nothing, and may be tried again', async () => {
  const { to, id } = await world.as(who).media.ticket(picture);
  const stored = world.runtime.storage!;
  const [begun, cleaned] = [signal(), signal()];
  const { app } = mediaHost(world, {
    ...world.runtime,
    storage: {
      ...stored,
      receive: (...all) => (begun.give(), stored.receive(...all)),
      remove: (...all) => stored.remove(...all).then(cleaned.give),
    },
  });
  const begin = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
  const chunks = [Buffer.from(begin), file.subarray(0, 2000)];
  const body = new ReadableStream({
    async pull(to) {
      const next = chunks.shift();
      if (next) return to.enqueue(next);
      await begun.given;
      to.error(new Error('the phone went into a tunnel'));
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const sent = new Request(`http://x${to!}`, {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit);
  expect((await app.request(sent)).status).toBe(422);
  await cleaned.given;
  expect(await parts(id)).toEqual([]);
  // The answer does not wait until the other try has let go.
  let again = await host.send(to!, file);
  while (again.status === 409) again = await host.send(to!, file);
  expect(again.status).toBe(200);
});

test('an address to send to opens for its own file, for a while', async () => {
  const { to, id } = await world.as(who).media.ticket(picture);
  const other = await world.as(who).media.ticket(picture);
  for (const forged of [
    `/media/${id}`,
    `/media/${id}?s=x.y`,
    `/media/${id}${other.to!.slice(other.to!.indexOf('?'))}`,
    '/media/med_unknown?s=x.y',
    `/media/..%2f..%2fkeys.json?s=x.y`,
  ])
    expect((await host.send(forged, file)).status).toBe(422);
  const before = world.clock.now;
  world.clock.now += 61 * 60_000;
  expect((await host.send(to!, file)).reply).toMatchObject({ error: { reason: 'expired' } });
  world.clock.now = before;
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  expect((await host.app.request(to!, json)).status).toBe(422);
  expect((await host.send(to!, file)).status).toBe(200);
});

test('a form takes nine pictures and one video, also when all are asked for at once', async () => {
  const asked = await Promise.allSettled(
    Array.from({ length: 12 }, () => world.as(who).media.ticket(picture)),
  );
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
  const film = { ...picture, kind: 'video' as const };
  await world.as(who).media.ticket(film);
  expect(await refusal(world.as(who).media.ticket(film))).toMatchObject({ reason: 'too_many' });
});

test('nobody sends more often than forty times a minute', async () => {
  const asked = await Promise.allSettled(
    Array.from({ length: 45 }, () => world.as(who).media.ticket(picture)),
  );
  const late = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as Error] : []));
  expect(late.some(({ message }) => /太密了/.test(message))).toBe(true);
});

test('a record holds its own pictures; held ones are not taken away', async () => {
  const other = await host.piece(await world.somebody(), file);
  const [one, two] = [await host.piece(who, file), await host.piece(who, file)];
  const hold = (ids: string[]) =>
    world.db.transaction((tx) => holdMedia(tx, 'nom_example', ids, who.id));
  expect(await hold([one.id, other.id])).toBe(false);
  expect(await hold([one.id, 'med_00000000000000000000'])).toBe(false);
  expect(await hold([one.id, two.id])).toBe(true);
  expect(await refusal(world.as(who).media.remove({ id: one.id }))).toMatchObject({
    reason: 'in_use',
  });
  expect(await hold([two.id])).toBe(true);
  await world.as(who).media.remove({ id: one.id });
  expect(await rowOf(one.id)).toBeUndefined();
  expect(await parts(one.id)).toEqual([]);
  expect(await refusal(world.as(who).media.remove({ id: other.id }))).toMatchObject({
    reason: 'gone',
  });
  expect(await hold([])).toBe(true);
  expect(await rowOf(two.id)).toMatchObject({ uses: 0 });
});

test('the database keeps what is ready as it is, and lets no row go before its bytes', async () => {
  const { id } = await host.piece(who, file);
  const change = (set: string) =>
    constraintOf(world.db.execute(sql.raw(`update media set ${set} where id = '${id}'`)));
  expect(await change('width = 1')).toBe('media_kept');
  expect(await change(`original = 'shredded'`)).toBe('media_kept');
  expect(await change(`status = 'gone'`)).toBe('media_move');
  expect(await change(`owner_id = null`)).toBe('media_gone');
  expect(await constraintOf(world.db.delete(media).where(eq(media.id, id)))).toBe(
    'media_goes_first',
  );
});

test('people see and export what they sent, and nobody else does', async () => {
  const view = await host.piece(who, file);
  const { pieces, next } = await world.as(who).media.mine({});
  expect([pieces, next]).toMatchObject([[{ id: view.id, inUse: false, original: true }], null]);
  expect((await world.as(who).media.myData()).media).toMatchObject([
    { id: view.id, status: 'ready' },
  ]);
  const other = await world.somebody();
  expect((await world.as(other).media.mine({})).pieces).toEqual([]);
  expect(await world.as(other).media.look({ ids: [view.id] })).toEqual([]);
  expect(await world.as().media.look({ ids: [view.id] })).toEqual([]);
  expect(await world.as(who).media.look({ ids: [view.id] })).toMatchObject([{ id: view.id }]);
});
