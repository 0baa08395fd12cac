import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { sql } from 'drizzle-orm';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { httpStatus, type Failure } from '../_shared/errors';
import { isDatabaseDown } from '../_shared/db';
import type { Identity, Runtime } from '../_shared/runtime';
import { answer } from '../_shared/serve';
import { isLocalRequest } from './demo';
import { serveMedia } from './media';
import { domains } from './root';
import { addressOf, isSignIn, signInLimit } from './sign-in-limit';
import { upload } from './upload';

const bearer = (header: string | undefined): Identity => {
  const token = /^Bearer ([\w-]{43})$/.exec(header ?? '')?.[1];
  return token ? { kind: 'token', token } : { kind: 'nobody' };
};

/** A refusal before a call is read, in the shape of every other reply. */
const refused =
  (now: () => Date, status: 404 | 413 | 415, code: Failure['code'], message: string) =>
  (c: Context) =>
    c.json({ ok: false, error: { code, message }, now: now().toISOString() }, status);

/** The host as a value: the same routers as the cloud's, the web app, and a health check. */
export function createApp(runtime: Runtime, options: { demo: boolean; webRoot: string }) {
  const app = new Hono();
  // Before the pages' own headers: media carry stricter ones.
  app.post('/media/:id', upload(runtime));
  app.get('/media/:id/:rendition', serveMedia(runtime));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      permissionsPolicy: { camera: ['self'], microphone: [], geolocation: [] },
    }),
  );

  app.get('/healthz', async (c) => {
    try {
      await runtime.db.execute(sql`select 1`);
      return c.json({ ok: true });
    } catch (error) {
      if (!isDatabaseDown(error)) throw error;
      return c.json({ ok: false }, 503, { 'Retry-After': '30' });
    }
  });

  const { now } = runtime;
  const nowhere = refused(now, 404, 'not_found', '没有这一页了，刷新一下再试。');
  const tooLarge = refused(now, 413, 'bad_input', '填的内容太多了，删短一点再试。');
  const notJson = refused(now, 415, 'bad_input', '这一页旧了，刷新一下再试。');

  const tooMany = signInLimit();

  app.post('/rpc/:domain', bodyLimit({ maxSize: 64 * 1024, onError: tooLarge }), async (c) => {
    const name = c.req.param('domain');
    if (!Object.hasOwn(domains, name)) return nowhere(c);
    if (!c.req.header('content-type')?.startsWith('application/json')) return notJson(c);
    const call: unknown = await c.req.json().catch(() => null);
    const peer = () => getConnInfo(c).remote.address;
    if (isSignIn(name, call)) {
      const refusal = tooMany(addressOf(c.req.raw.headers, peer()), now());
      if (refusal) {
        const { retryAfter } = refusal.detail;
        c.header('Retry-After', String(retryAfter));
        const error: Failure = { code: refusal.code, message: refusal.message, ...refusal.detail };
        return c.json({ ok: false, error, now: now().toISOString() }, httpStatus.too_often);
      }
    }
    const local = options.demo && isLocalRequest(c.req.raw.headers, peer());
    const identity = bearer(c.req.header('authorization'));
    const reply = await answer(
      runtime,
      domains[name as keyof typeof domains],
      call,
      identity,
      local,
    );
    c.header('Cache-Control', 'no-store');
    if (reply.ok) return c.json(reply);
    if (reply.error.retryAfter) c.header('Retry-After', String(reply.error.retryAfter));
    return c.json(reply, httpStatus[reply.error.code]);
  });

  app.use(compress());
  app.use(
    serveStatic({
      root: options.webRoot,
      onFound: (path, c) => {
        const hashed = /\.[0-9a-f]{8,}\./.test(path);
        c.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  app.get('*', (c) => c.html(readFileSync(join(options.webRoot, 'index.html'), 'utf8')));
  return app;
}
