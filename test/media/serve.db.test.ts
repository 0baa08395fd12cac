import { and, eq, sql } from 'drizzle-orm';
import { newId } from '@cloud/_shared/crypto';
import { holdMedia } from '@cloud/_shared/media-view';
import { media, mediaUse } from '@cloud/_shared/media';
import { privatePath, uploadPath } from '@cloud/_shared/media-link';
import { answer } from '@cloud/_shared/serve';
import { renditions, type Rendition } from '@cloud/_shared/storage';
import { photo, video } from '../support/files';
import { listIn, mediaHost } from '../support/media';
import { handIn, publishAll } from '../support/publications';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let host: ReturnType<typeof mediaHost>;
let file: Buffer;
let owner: TestPerson;
let reviewer: TestPerson;
let editor: TestPerson;
/** One of every kind of media there can be, by what it is. */
const pieces: Record<string, string> = {};
beforeAll(async () => {
  world = await openWorld();
  host = mediaHost(world);
  file = await photo();
  owner = await world.somebody();
  reviewer = await world.staff('reviewer');
  editor = await world.staff('editor');
  for (let more = 2; more > 0; more--) await world.staff('reviewer');
  const piece = async () =>
    (await host.piece(owner, file, { form: `form-${Math.random()}`.replace('.', '-') })).id;

  pieces['loose'] = await piece();
  pieces['drafted'] = await piece();
  await listIn(world, await handIn(world, 'nom_drafted'), [pieces['drafted']]);
  pieces['in review'] = await piece();
  const inReview = await handIn(world, 'nom_review');
  const { revision } = await listIn(world, inReview, [pieces['in review']]);
  await world.as(editor).review.submit({ publicationId: inReview, revision, note: '' });
  pieces['published'] = await piece();
  pieces['film'] = (
    await host.piece(owner, await video(), { kind: 'video', form: 'form-film' })
  ).id;
  const published = await handIn(world, 'nom_published');
  await listIn(world, published, [pieces['published'], pieces['film']]);
  await publishAll(world, published);
  pieces['replaced'] = await piece();
  pieces['in its place'] = await piece();
  const corrected = await handIn(world, 'nom_corrected');
  await listIn(world, corrected, [pieces['replaced']]);
  await publishAll(world, corrected);
  await listIn(world, corrected, [pieces['in its place']]);
  await publishAll(world, corrected, '换了照片');
  pieces['withdrawn'] = await piece();
  const withdrawn = await handIn(world, 'nom_withdrawn');
  await listIn(world, withdrawn, [pieces['withdrawn']]);
  await publishAll(world, withdrawn);
  await world.as(reviewer).review.withdraw({ publicationId: withdrawn, reason: 'private' });
});
afterAll(() => world.close());

const statusOf = async (path: string) => (await host.get(path)).status;
/** What a stranger gets: nothing but what is public, and of what was public that it is gone. */
const expected: Record<string, number> = {
  loose: 404,
  drafted: 404,
  'in review': 404,
  published: 200,
  film: 200,
  replaced: 410,
  'in its place': 200,
  withdrawn: 410,
};

test('a stranger who tries every address sees what is public and nothing else', async () => {
  const { keys, now } = world.runtime;
  const rows = await world.db.select({ id: media.id }).from(media);
  expect(rows.map(({ id }) => id).sort()).toEqual(Object.values(pieces).sort());
  const ranOut = new Date(now().getTime() - 11 * 60_000);
  const signed = (id: string, rendition: Rendition, at = now()) =>
    new URL(privatePath(keys, id, rendition, at), 'http://x').search;
  const asked = [...renditions, 'original', 'incoming', 'large.making'] as Rendition[];
  let tried = 0;
  for (const [what, id] of Object.entries(pieces))
    for (const rendition of asked) {
      const fits = what === 'film' ? rendition === 'video' : /^(large|thumb)$/.test(rendition);
      const status = !renditions.includes(rendition)
        ? 404
        : expected[what] === 200 && !fits
          ? 404
          : expected[what];
      const links = {
        none: '',
        empty: '?s=',
        forged: '?s=zzzzzzzz.AAAA',
        'that ran out': signed(id, rendition, ranOut),
        'of another': signed(pieces[what === 'loose' ? 'drafted' : 'loose']!, rendition),
        'of another rendition': signed(id, rendition === 'large' ? 'thumb' : 'large'),
        'to send to': `?s=${uploadPath(keys, id, now()).split('?s=')[1]}`,
      };
      for (const [link, search] of Object.entries(links)) {
        const answer = await host.get(`/media/${id}/${rendition}${search}`);
        const cache = status === 200 ? 'public, max-age=3600' : 'no-store';
        const found = [what, rendition, link, answer.status, answer.headers.get('cache-control')];
        expect(found).toEqual([what, rendition, link, status, cache]);
        tried += 1;
      }
    }
  expect(tried).toBeGreaterThan(300);
  for (const path of [
    '/media/..%2fkeys.json/large',
    '/media/med_/large',
    '/media/postgres/PG_VERSION',
  ])
    expect(await statusOf(path)).toBe(404);
});

test('public media say what they are, to be kept for an hour', async () => {
  const { headers } = await host.get(`/media/${pieces['published']}/large`);
  expect(Object.fromEntries(headers as unknown as Iterable<[string, string]>)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-disposition': `inline; filename="${pieces['published']}.jpg"`,
    'content-security-policy': "sandbox; default-src 'none'",
  });
  const tag = headers.get('etag')!;
  const again = await host.get(`/media/${pieces['published']}/large`, { 'if-none-match': tag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await host.app.request(`/media/${pieces['published']}/large`, { method: 'HEAD' });
  expect([head.status, Number(head.headers.get('content-length')) > 0]).toEqual([200, true]);
});

test('a video is played in ranges', async () => {
  const path = `/media/${pieces['film']}/video`;
  const whole = Buffer.from(await (await host.get(path)).arrayBuffer());
  const asked = async (range: string) => {
    const { status, headers } = await host.get(path, { range });
    return [status, headers.get('content-range')];
  };
  const size = whole.length;
  expect(await asked('bytes=0-1')).toEqual([206, `bytes 0-1/${size}`]);
  expect(await asked('bytes=100-')).toEqual([206, `bytes 100-${size - 1}/${size}`]);
  expect(await asked('bytes=-10')).toEqual([206, `bytes ${size - 10}-${size - 1}/${size}`]);
  expect(await asked(`bytes=0-${size + 5}`)).toEqual([206, `bytes 0-${size - 1}/${size}`]);
  for (const outside of [`bytes=${size}-`, 'bytes=-0', 'bytes=9-3'])
    expect(await asked(outside)).toEqual([416, `bytes */${size}`]);
  for (const none of ['bytes=-', 'bytes=0-1,4-5', 'lines=1-2'])
    expect(await asked(none)).toEqual([200, null]);
});

test('who may open a text sees its pictures by links that run out; others see none', async () => {
  const seen = async (who: TestPerson | undefined) => {
    const views = await world.as(who).media.look({ ids: Object.values(pieces) });
    const names = new Map(Object.entries(pieces).map(([name, id]) => [id, name]));
    return views.map(({ id }) => names.get(id)).sort();
  };
  const open = ['film', 'in its place', 'published'];
  const listed = [...open, 'drafted', 'in review', 'replaced', 'withdrawn'].sort();
  for (const role of ['guide', 'planner', 'handler', 'admin'] as const)
    expect(await seen(await world.staff(role))).toEqual(open);
  for (const who of [undefined, await world.somebody()]) expect(await seen(who)).toEqual(open);
  for (const who of [reviewer, editor]) expect(await seen(who)).toEqual(listed);
  expect(await seen(owner)).toEqual([...listed, 'loose'].sort());

  const [view] = await world.as(reviewer).media.look({ ids: [pieces['drafted']!] });
  const shown = await host.get(view!.large!);
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  const before = world.clock.now;
  world.clock.now += 10 * 60_000;
  expect(await statusOf(view!.large!)).toBe(404);
  world.clock.now = before;
});

test('a text lists only media that are there, no more than it takes', async () => {
  const publicationId = await handIn(world, 'nom_listing');
  /** What an editor reads who saves such a list. */
  async function reasonOf(ids: readonly string[]) {
    const { draft } = await world.as(editor).review.open({ publicationId });
    const { title, body, fields, revision: seen } = draft!;
    const listed = ids.map((id) => ({ id, caption: '' }));
    const input = { publicationId, seen, title, body, fields, media: listed };
    const call = { path: 'review.saveDraft', input, key: newId('tap') };
    const who = { kind: 'token' as const, token: editor.token };
    const reply = await answer(world.runtime, world.root, call, who);
    return reply.ok ? 'saved' : (reply.error.reason ?? JSON.stringify(reply.error));
  }
  expect(await reasonOf(['med_00000000000000000000'])).toBe('media');
  const films = [];
  for (const form of ['form-film1', 'form-film2'])
    films.push((await host.piece(owner, await video(), { kind: 'video', form })).id);
  expect(await reasonOf(films)).toBe('media');
  await holdMedia(world.db, 'nom_listing', films, owner.id);
  expect(await reasonOf(films)).toBe('media_enough');
  await listIn(world, publicationId, films.slice(0, 1));
  await listIn(world, publicationId, []);
  const uses = await world.db.select().from(mediaUse).where(eq(mediaUse.holder, publicationId));
  expect(uses).toEqual([]);
});

test('blacking out makes another picture; the version that had the first keeps it', async () => {
  const publicationId = await handIn(world, 'nom_cover');
  const id = (await host.piece(owner, file, { form: 'form-cover' })).id;
  const areas = [{ x: 0, y: 0, width: 0.5, height: 0.5 }];
  const input = { publicationId, id, areas };
  expect(await refusal(world.as(editor).media.cover(input))).toMatchObject({ reason: 'gone' });
  await listIn(world, publicationId, [id]);
  const key = 'tap-cover-0001';
  const covered = await world.as(editor, { key }).media.cover(input);
  expect(covered.id).not.toBe(id);
  expect((await world.as(editor, { key }).media.cover(input)).id).toBe(covered.id);
  const made = await world.db.select().from(media).where(eq(media.id, covered.id));
  expect(made).toMatchObject([{ madeFrom: id, ownerId: editor.id, status: 'ready' }]);
  const [lists] = await world.db
    .select({ id: mediaUse.mediaId })
    .from(mediaUse)
    .where(and(eq(mediaUse.holder, publicationId), eq(mediaUse.version, 0)));
  expect(lists).toEqual({ id });
  const audited = await world.db.execute(
    sql`select detail from audit where act = 'media.cover' and subject = ${covered.id}`,
  );
  expect(audited).toMatchObject({ rows: [{ detail: { from: id, areas: 1 } }] });
});
