import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { drizzle } from 'drizzle-orm/pglite';
import { connect, type Db } from '../_shared/db';
import { env } from '../_shared/env';
import { lockDataDir } from './lock';

export interface Opened {
  db: Db;
  embedded: boolean;
  close(): Promise<void>;
}

const checkpointEvery = 60_000;

/** PostgreSQL inside this process, under `dataDir`. It never checkpoints by itself, so a timer does. */
async function openEmbedded(dataDir: string): Promise<Opened> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = lockDataDir(dataDir);
  try {
    const client = await PGlite.create(join(dataDir, 'postgres'), { extensions: { btree_gist } });
    const timer = setInterval(() => void client.exec('CHECKPOINT'), checkpointEvery);
    return {
      db: drizzle(client) as unknown as Db,
      embedded: true,
      async close() {
        clearInterval(timer);
        await client.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The server behind `DATABASE_URL`, or else the embedded database under `DATA_DIR`. */
export async function openDatabase(): Promise<Opened> {
  if (!env.databaseUrl) return openEmbedded(env.dataDir);
  return { ...connect(env.databaseUrl, 10), embedded: false };
}
