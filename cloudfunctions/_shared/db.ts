import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { sql, type SQL } from 'drizzle-orm';
import { Pool } from 'pg';
import { env } from './env';

export type Db = PgDatabase<PgQueryResultHKT>;

/** Runs one statement and returns its rows, whichever driver stands behind. */
export async function rows<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const result = (await db.execute(statement)) as unknown as { rows: Row[] };
  return result.rows;
}

/** An instant as a parameter of a hand-written statement: drivers differ in how they bind a Date. */
export const instant = (date: Date): SQL => sql`${date.toISOString()}::timestamptz`;

export interface DbError {
  code: string;
  constraint?: string;
}

/** The database's own error under whatever the query builder wrapped around it. */
export function dbError(error: unknown): DbError | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, constraint } = at as Partial<DbError>;
    if (typeof code === 'string') return constraint === undefined ? { code } : { code, constraint };
  }
  return undefined;
}

const downCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'ENOENT']);

/** True when the database cannot be reached or will not take work now (SQLSTATE 08, 53, 57P). */
export function isDatabaseDown(error: unknown): boolean {
  const code = dbError(error)?.code;
  if (code !== undefined) return downCodes.has(code) || /^(08|53|57P)/.test(code) || code === '57014';
  for (let at = error; at instanceof Error; at = at.cause)
    if (/timeout exceeded when trying to connect|Connection terminated/i.test(at.message)) return true;
  return false;
}

/** A small pool: a function instance serves few calls at once and many instances share one server. */
export function connect(url: string, size = env.databasePool): { db: Db; close(): Promise<void> } {
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
  });
  // An idle connection that breaks is replaced by the pool; the next call reports it if it must.
  pool.on('error', () => undefined);
  return { db: drizzle(pool) as unknown as Db, close: () => pool.end() };
}
