import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@cloud/_host/app';
import { isLocalRequest } from '@cloud/_host/demo';
import { DataDirInUse, lockDataDir } from '@cloud/_host/lock';
import { keyedHash, open, parseDataKeys, seal } from '@cloud/_shared/crypto';
import { connect } from '@cloud/_shared/db';
import type { Runtime } from '@cloud/_shared/runtime';

const folder = mkdtempSync(join(tmpdir(), 'host-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = () => randomBytes(32).toString('base64');

describe('a database that cannot be reached', () => {
  const { db, close } = connect('postgres://nobody@127.0.0.1:1/none');
  const runtime: Runtime = {
    db,
    now: () => new Date(),
    keys: parseDataKeys(`k:${key()}`),
    ticket: generateKeyPairSync('ed25519'),
    wechat: undefined,
    storage: undefined,
  };
  const app = createApp(runtime, { demo: false, webRoot: folder });
  const call = (body: unknown, headers: Record<string, string> = {}) =>
    app.request('/rpc/openday', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  afterAll(close);

  test('is said with 503 and when to try again, and nothing of its innards', async () => {
    const response = await call({ path: 'home' });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      ok: false,
      error: { code: 'unavailable', retryAfter: 30 },
    });
    expect(text).not.toMatch(/ECONNREFUSED|select|postgres|127\.0\.0\.1|stack/i);
    expect((await app.request('/healthz')).status).toBe(503);
  });

  test('does not keep what needs no database from being refused in its own words', async () => {
    expect((await call({ path: 'book', input: {} })).status).toBe(401);
    expect((await call({ path: 'nothing' })).status).toBe(404);
    expect((await call({ path: '__proto__' })).status).toBe(404);
    expect((await call('not json')).status).toBe(400);
    expect((await call({ path: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await call('{}', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await app.request('/rpc/elsewhere', { method: 'POST' })).status).toBe(404);
    for (const response of [
      await call({ path: 'x'.repeat(70_000) }),
      await call('{}', { 'content-type': 'text/plain' }),
      await app.request('/rpc/elsewhere', { method: 'POST' }),
    ])
      expect(await response.json()).toEqual({
        ok: false,
        error: {
          code: expect.stringMatching(/^(bad_input|not_found)$/) as string,
          message: expect.stringMatching(/。$/) as string,
        },
        now: expect.any(String) as string,
      });
  });
});

describe('settings that cannot be', () => {
  const start = (env: Record<string, string>) =>
    spawnSync(process.execPath, [join(__dirname, '../dist/host/main.cjs')], {
      env: { DATA_DIR: join(folder, 'unopened'), ...env },
      encoding: 'utf8',
    });

  test.each([
    ['DEMO_CLOCK', 'foo'],
    ['PORT', 'abc'],
    ['PORT', '70000'],
  ])('%s=%s is named before anything is opened', (name, value) => {
    const { status, stderr } = start({ [name]: value });
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^\\s*${name} .*现在填的是“${value}”。\\s*$`));
    expect(existsSync(join(folder, 'unopened'))).toBe(false);
  });
});

describe('demo people', () => {
  const local = (headers: Record<string, string>, peer = '127.0.0.1') =>
    isLocalRequest(new Headers({ host: 'localhost:5173', ...headers }), peer);

  test('are for a request straight from this machine', () => {
    expect(local({})).toBe(true);
    expect(
      local({ origin: 'http://127.0.0.1:5173', host: '127.0.0.1:5173' }, '::ffff:127.0.0.1'),
    ).toBe(true);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }, '127.0.0.1'],
    ['a sandboxed page', { origin: 'null' }, '127.0.0.1'],
    ['a name pointed at loopback', { host: 'evil.example:5173' }, '127.0.0.1'],
    ['a proxy on this machine', { 'x-forwarded-for': '1.2.3.4' }, '127.0.0.1'],
    ['a standard proxy', { forwarded: 'for=1.2.3.4' }, '127.0.0.1'],
    ['a proxy that names the port', { 'x-forwarded-port': '443' }, '127.0.0.1'],
    ['a proxy that names the server', { 'x-forwarded-server': 'a' }, '127.0.0.1'],
    ['a proxy of any name to come', { 'x-forwarded-anything': 'a' }, '127.0.0.1'],
    ['a tunnel', { 'cf-connecting-ip': '1.2.3.4' }, '127.0.0.1'],
    ['a content network', { 'true-client-ip': '1.2.3.4' }, '127.0.0.1'],
    ['a load balancer', { 'x-client-ip': '1.2.3.4' }, '127.0.0.1'],
    ['a gateway', { 'x-original-host': 'example.org' }, '127.0.0.1'],
    ['a page of another port here', { origin: 'http://localhost:8080' }, '127.0.0.1'],
    ['a page of another name here', { origin: 'http://127.0.0.1:5173' }, '127.0.0.1'],
    ['another site’s request without origin', { 'sec-fetch-site': 'cross-site' }, '127.0.0.1'],
    ['another port’s request without origin', { 'sec-fetch-site': 'same-site' }, '127.0.0.1'],
    ['another machine', {}, '192.0.2.1'],
  ])('are not for %s', (_, headers, peer) => {
    expect(local(headers as unknown as Record<string, string>, peer)).toBe(false);
  });
});

describe('sealing', () => {
  const [first, second] = [key(), key()];

  test('opens with the key that sealed, also after rotation, and only at its own place', () => {
    const old = parseDataKeys(`a:${first}`);
    const rotated = parseDataKeys(`b:${second},a:${first}`);
    const sealed = seal(old, '张三', 'bkg_1/1');
    expect(sealed).not.toContain('张三');
    expect(open(rotated, sealed, 'bkg_1/1')).toBe('张三');
    expect(() => open(rotated, sealed, 'bkg_2/1')).toThrow();
    expect(() => open(parseDataKeys(`b:${second}`), sealed, 'bkg_1/1')).toThrow(/unknown key/);
    expect(seal(rotated, '张三', 'x').startsWith('b.')).toBe(true);
    expect(keyedHash(rotated, 'phone', '1')).toBe(keyedHash(old, 'phone', '1'));
  });

  test('a key of the wrong length is refused', () =>
    expect(() => parseDataKeys('a:c2hvcnQ=')).toThrow(/32 bytes/));
});

describe('the data directory', () => {
  test('is one process’s; a lock left by a dead one is taken over', () => {
    const unlock = lockDataDir(folder);
    expect(() => lockDataDir(folder)).toThrow(DataDirInUse);
    unlock();
    writeFileSync(join(folder, 'host.pid'), '999999999 1');
    lockDataDir(folder)();
  });
});
