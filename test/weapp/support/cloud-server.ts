import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { drizzle } from 'drizzle-orm/pglite';
import { createApp } from '@cloud/_host/app';
import { domains } from '@cloud/_host/root';
import { seedDemo, seedReference } from '@cloud/_host/seed';
import { parseDataKeys } from '@cloud/_shared/crypto';
import type { Db } from '@cloud/_shared/db';
import { migrate } from '@cloud/_shared/migrate';
import type { Runtime } from '@cloud/_shared/runtime';
import { answer } from '@cloud/_shared/serve';
import { diskStorage } from '@cloud/_shared/storage';
import type { WeChat } from '@cloud/_shared/wechat';
import { at } from '@cloud/openday/rules';
import type { Asked, Told } from './cloud';

/** A Tuesday morning one week before the open week of December 2026; the clock runs on from there. */
const since = Date.now();
const now = () => new Date(at('2026-11-24', '10:00') + Date.now() - since);

const folder = mkdtempSync(join(tmpdir(), 'cloud-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** WeChat as far as a phone's owner meets it: the code of the phone button is the number itself. */
const wechat: WeChat = {
  code2session: (code) => Promise.resolve({ openid: code }),
  phoneOf: (code) => Promise.resolve(code),
  codeFor: () => Promise.resolve(Buffer.from('a picture')),
  codeForPath: () => Promise.resolve(Buffer.from('a picture')),
  sendSubscribed: () => Promise.resolve({ outcome: 'sent' }),
};

async function open(): Promise<Runtime> {
  const db = drizzle(await PGlite.create({ extensions: { btree_gist } })) as unknown as Db;
  const keys = parseDataKeys(`test:${randomBytes(32).toString('base64')}`);
  const ticket = generateKeyPairSync('ed25519');
  const runtime = { db, now, keys, ticket, wechat, storage: diskStorage(folder) };
  await migrate(db, 'cloudfunctions/_shared/migrations');
  await seedReference(db);
  await seedDemo(runtime);
  return runtime;
}

const tell = (told: Told) => process.send?.(told);

const opened = open();
opened.then(
  () => tell({ ready: true }),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

process.on('disconnect', () => process.exit());

async function reply(asked: Asked): Promise<string> {
  const runtime = await opened;
  if ('url' in asked) {
    const body = new FormData();
    body.append('file', new Blob([Buffer.from(asked.file, 'base64')]), 'photo.jpg');
    const app = createApp(runtime, { demo: false, webRoot: folder });
    return (await app.request(asked.url, { method: 'POST', body })).text();
  }
  const router = domains[asked.name as keyof typeof domains];
  const who = { kind: 'wechat' as const, openid: asked.openid };
  return JSON.stringify(await answer(runtime, router, JSON.parse(asked.data), who));
}

process.on('message', (asked: Asked) => {
  void reply(asked).then((text) => tell({ id: asked.id, reply: text }));
});
