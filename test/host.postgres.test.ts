import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeVersion } from '@cloud/_shared/notice';
import { freshDb, type TestDb } from './support/db';
import { startHost } from './support/host';

let database: TestDb;
let folder: string;
beforeAll(async () => {
  database = await freshDb();
  folder = mkdtempSync(join(tmpdir(), 'data-'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const keys = {
  DATA_KEYS: `k1:${randomBytes(32).toString('base64')}`,
  TICKET_KEY: generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64'),
};

test('with DATABASE_URL the host does not start without keys', async () => {
  const started = startHost(folder, { DATABASE_URL: database.url ?? '' });
  await expect(started).rejects.toThrow(/DATA_KEYS 和 TICKET_KEY/);
});

test('with DATABASE_URL nothing is seeded, nobody is played, and no file is written beside the host', async () => {
  const host = await startHost(folder, { DATABASE_URL: database.url ?? '', ...keys });
  const more = await startHost(folder, { DATABASE_URL: database.url ?? '', ...keys });
  for (const one of [host, more]) {
    const demo = await one.call('account.signInDemo', { person: 'admin', noticeVersion });
    expect(demo).toMatchObject({ ok: false, error: { code: 'not_allowed' } });
    const { data } = await one.call<{ bookable: unknown[] }>('openday.home');
    expect(data.bookable).toEqual([]);
  }
  expect(readdirSync(folder)).toEqual([]);
  expect(await host.end()).toBe(0);
  expect(await more.end()).toBe(0);
});
