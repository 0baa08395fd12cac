import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { drizzle } from 'drizzle-orm/pglite';
import { domains } from '@cloud/_host/root';
import { seedDemo, seedReference } from '@cloud/_host/seed';
import { parseDataKeys } from '@cloud/_shared/crypto';
import type { Db } from '@cloud/_shared/db';
import { migrate } from '@cloud/_shared/migrate';
import type { Runtime } from '@cloud/_shared/runtime';
import { answer } from '@cloud/_shared/serve';
import { at } from '@cloud/openday/rules';
import type { Asked, Told } from './cloud';

/** A Tuesday morning one week before the open week of December 2026; the clock runs on from there. */
const since = Date.now();
const now = () => new Date(at('2026-11-24', '10:00') + Date.now() - since);

async function open(): Promise<Runtime> {
  const db = drizzle(await PGlite.create({ extensions: { btree_gist } })) as unknown as Db;
  const keys = parseDataKeys(`test:${randomBytes(32).toString('base64')}`);
  const ticket = generateKeyPairSync('ed25519');
  const runtime = { db, now, keys, ticket, wechat: undefined, storage: undefined };
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
process.on('message', ({ id, openid, name, data }: Asked) => {
  const router = domains[name as keyof typeof domains];
  void opened
    .then((runtime) => answer(runtime, router, JSON.parse(data), { kind: 'wechat', openid }))
    .then((reply) => tell({ id, reply: JSON.stringify(reply) }));
});
