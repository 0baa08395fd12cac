import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { drizzle } from 'drizzle-orm/pglite';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { connect, dbError, type Db } from '@cloud/_shared/db';
import { migrate } from '@cloud/_shared/migrate';
import { seedReference } from '@cloud/_host/seed';

export interface TestDb {
  db: Db;
  /** Address of the database; undefined for the embedded one. */
  url?: string;
  close(): Promise<void>;
}

const root = join(__dirname, '../..');
const migrations = join(root, 'cloudfunctions/_shared/migrations');
const server = process.env['TEST_DATABASE_URL'];
/** Whether the tests run on a PostgreSQL server, with real concurrency. */
export const onServer = server !== undefined;

/** Which constraint refused it; undefined when none did. */
export const constraintOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => dbError(error)?.constraint,
  );
const template = 'test_template';

async function prepare(db: Db): Promise<void> {
  await migrate(db, migrations);
  await seedReference(db);
}

const extensions = { btree_gist };

/** Everything the prepared database is made from. */
function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else yield path;
  }
}

/** The prepared database's files as a tar; kept between runs under the digest of what made it. */
async function preparedFiles(): Promise<Blob> {
  const hash = createHash('sha256');
  for (const folder of [migrations, join(root, 'seeds')])
    for (const path of [...sources(folder)].sort()) hash.update(path).update(readFileSync(path));
  const kept = join(root, 'dist/.prepared', `${hash.digest('hex').slice(0, 16)}.tar`);
  if (!existsSync(kept)) {
    const client = await PGlite.create({ extensions });
    await prepare(drizzle(client));
    const files = await client.dumpDataDir('none');
    await client.close();
    mkdirSync(dirname(kept), { recursive: true });
    const making = `${kept}.${process.pid}`;
    writeFileSync(making, new Uint8Array(await files.arrayBuffer()));
    renameSync(making, kept);
  }
  return new Blob([readFileSync(kept)]);
}

let prepared: Promise<Blob> | undefined;

async function embedded(): Promise<TestDb> {
  const loadDataDir = await (prepared ??= preparedFiles());
  const client = await PGlite.create({ extensions, loadDataDir });
  return { db: drizzle(client) as unknown as Db, close: () => client.close() };
}

export const addressOf = (database: string) => {
  const url = new URL(server ?? '');
  url.pathname = database;
  return url.href;
};

/** Works on the server itself, where nothing is cut short: a database may wait for a checkpoint. */
export async function asOwner(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** The first test process to come makes the template; the others wait for it at the lock. */
async function makeTemplate(): Promise<void> {
  await asOwner(async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      template,
    ]);
    if (rowCount !== 0) return;
    await client.query(`create database ${template}_making`);
    const { db, close } = connect(addressOf(`${template}_making`), 1);
    await prepare(db);
    await close();
    await client.query(`alter database ${template}_making rename to ${template}`);
  });
}

async function cloned(): Promise<TestDb> {
  await makeTemplate();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(async (client) => {
    await client.query('select pg_advisory_lock(2)');
    await client.query(`create database ${name} template ${template}`);
  });
  const url = addressOf(name);
  return { url, ...connect(url, 10) };
}

/** A database of one's own, migrated and with reference data, cloned from a prepared one. */
export const freshDb = (): Promise<TestDb> => (onServer ? cloned() : embedded());
