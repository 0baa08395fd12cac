import { Readable } from 'node:stream';
import { eq, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import { media } from '../_shared/media';
import { mayLook } from '../_shared/media-link';
import type { Runtime } from '../_shared/runtime';
import { renditions, type Range, type Rendition } from '../_shared/storage';

/** Seconds that others may keep what is public: taken down, it is gone everywhere an hour later. */
const publicAge = 3600;

const types: Record<Rendition, { type: string; ending: string }> = {
  large: { type: 'image/jpeg', ending: 'jpg' },
  thumb: { type: 'image/jpeg', ending: 'jpg' },
  video: { type: 'video/mp4', ending: 'mp4' },
};

const isRendition = (text: string): text is Rendition =>
  (renditions as readonly string[]).includes(text);

/** One range of bytes as asked for; null when it lies outside, undefined when none or several are asked. */
function rangeIn(header: string | undefined, size: number): Range | null | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const last = size - 1;
  const range =
    from === ''
      ? { from: Math.max(0, size - Number(to)), to: last }
      : { from: Number(from), to: to === '' ? last : Math.min(Number(to), last) };
  return range.from > range.to || (from === '' && Number(to) === 0) ? null : range;
}

/** Nothing that is served can run, be taken for something else, or be read by another site. */
const guarded = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

const said = (c: Context, status: 404 | 410, words: string) =>
  c.text(words, status, { ...guarded, 'Cache-Control': 'no-store' });

/** What is asked for, and why it may be seen; or the answer in its place. */
async function found(runtime: Runtime, c: Context) {
  const { db, keys, now } = runtime;
  const id = c.req.param('id') ?? '';
  const rendition = c.req.param('rendition') ?? '';
  const unknown = () => said(c, 404, '没有这个。');
  if (!/^med_[0-9a-z]{20}$/.test(id) || !isRendition(rendition)) return unknown();
  const [row] = await db
    .select({
      status: media.status,
      publicSince: media.publicSince,
      isPublic: sql<boolean>`media_is_public(${media.id})`,
    })
    .from(media)
    .where(eq(media.id, id));
  const signed = mayLook(keys, id, rendition, c.req.query('s') ?? '', now());
  if (row?.status === 'ready' && (row.isPublic || signed))
    return { id, rendition, isPublic: row.isPublic };
  return row?.publicSince ? said(c, 410, '已经撤下了。') : unknown();
}

/** Serves what is public to all, and the rest to whoever holds a link that has not run out. */
export const serveMedia = (runtime: Runtime) => async (c: Context) => {
  const asked = await found(runtime, c);
  if (asked instanceof Response) return asked;
  const { id, rendition, isPublic } = asked;
  const size = await runtime.storage?.size(id, rendition);
  if (!runtime.storage || size === undefined) return said(c, 404, '没有这个。');
  const { type, ending } = types[rendition];
  const tag = `"${id}-${rendition}"`;
  const headers = {
    ...guarded,
    'Content-Type': type,
    'Content-Disposition': `inline; filename="${id}.${ending}"`,
    'Cache-Control': isPublic ? `public, max-age=${publicAge}` : 'private, no-store',
    'Accept-Ranges': 'bytes',
    ETag: tag,
  };
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers);
  const range = rangeIn(c.req.header('range'), size);
  if (range === null) return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${size}` });
  const { from, to } = range ?? { from: 0, to: size - 1 };
  const whole = {
    ...headers,
    'Content-Length': String(to - from + 1),
    ...(range && { 'Content-Range': `bytes ${from}-${to}/${size}` }),
  };
  if (c.req.method === 'HEAD') return c.body(null, 200, whole);
  const bytes = Readable.toWeb(runtime.storage.stream(id, rendition, { from, to }));
  return c.body(bytes as ReadableStream, range ? 206 : 200, whole);
};
