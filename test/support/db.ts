import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { drizzle } from 'drizzle-orm/pglite';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { connect, type Db } from '@cloud/_shared/db';
import { migrate } from '@cloud/_shared/migrate';
import { seedReference } from '@cloud/_host/seed';

export interface TestDb {
  db: Db;
  /** Address of the database; undefined for the embedded one. */
  url?: string;
  close(): Promise<void>;
}

const migrations = join(__dirname, '../../cloudfunctions/_shared/migrations');
const server = process.env['TEST_DATABASE_URL'];
const template = 'test_template';

async function prepare(db: Db): Promise<void> {
  await migrate(db, migrations);
  await seedReference(db);
}

let prepared: Promise<PGlite> | undefined;

async function embedded(): Promise<TestDb> {
  prepared ??= (async () => {
    const client = await PGlite.create({ extensions: { btree_gist } });
    await prepare(drizzle(client));
    return client;
  })();
  const client = (await (await prepared).clone()) as PGlite;
  return { db: drizzle(client) as unknown as Db, close: () => client.close() };
}

const addressOf = (database: string) => {
  const url = new URL(server ?? '');
  url.pathname = database;
  return url.href;
};

async function asOwner(work: (client: Client) => Promise<void>): Promise<void> {
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

async function onServer(): Promise<TestDb> {
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
export const freshDb = (): Promise<TestDb> => (server ? onServer() : embedded());

/** Closes what {@link freshDb} keeps between tests. */
export async function closePrepared(): Promise<void> {
  await (await prepared)?.close();
  prepared = undefined;
}
