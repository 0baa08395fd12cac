import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { sql, type SQL } from 'drizzle-orm';
import { Pool } from 'pg';
import { env } from './env';

export type Db = PgDatabase<PgQueryResultHKT>;

/** Runs one statement and returns its rows, whichever driver stands behind. */
export async function rows<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const result: unknown = await db.execute(statement);
  return (result as { rows: Row[] }).rows;
}

/** An instant as a parameter of a hand-written statement: drivers differ in how they bind a Date. */
export const instant = (date: Date): SQL => sql`${date.toISOString()}::timestamptz`;

/**
 * A statement made once for each database and reused by name, so that the server parses and plans it
 * once a connection and not once a call.
 */
export function prepared<T>(make: (db: Db) => T): (db: Db) => T {
  const made = new WeakMap<Db, T>();
  return (db) => {
    const known = made.get(db) ?? make(db);
    made.set(db, known);
    return known;
  };
}

export interface DbError {
  code: string;
  constraint?: string;
}

/** An error and what it was caused by, outermost first. */
function* causes(error: unknown): Generator<Partial<DbError> & { message?: string }> {
  for (
    let at = error;
    typeof at === 'object' && at !== null;
    at = (at as { cause?: unknown }).cause
  )
    yield at;
}

/** The database's own error under whatever the query builder wrapped around it. */
export function dbError(error: unknown): DbError | undefined {
  for (const { code, constraint } of causes(error))
    if (typeof code === 'string') return constraint === undefined ? { code } : { code, constraint };
  return undefined;
}

const downCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'ENOENT',
]);

/** True when the database cannot be reached or will not take work now (SQLSTATE 08, 53, 57P, 57014). */
export function isDatabaseDown(error: unknown): boolean {
  const code = dbError(error)?.code;
  if (code !== undefined) return downCodes.has(code) || /^(08|53|57P|57014)/.test(code);
  for (const { message } of causes(error))
    if (/timeout exceeded when trying to connect|Connection terminated/i.test(message ?? ''))
      return true;
  return false;
}

/** What stands between quotation marks may be a caller's own words. */
const unquoted = (message: string) => message.replace(/["“«].*["”»]/s, '"…"');

/** What went wrong, for the log: never the statement's parameters or a value, which may be personal. */
export function innermost(error: unknown): Partial<DbError> & { message: string; stack: string } {
  const last = [...causes(error)].at(-1) as Error | undefined;
  const frames = (last?.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    ...dbError(error),
    message: unquoted(last?.message ?? String(error)),
    stack: frames.slice(0, 8).join('\n'),
  };
}

/** A small pool: a function instance serves few calls at once and many instances share one server. */
export function connect(url: string, size = env.databasePool): { db: Db; close(): Promise<void> } {
  const wait = env.databaseWait * 1_000;
  const pool = new Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: wait,
    statement_timeout: wait * 2,
    idle_in_transaction_session_timeout: wait * 2,
  });
  // An idle connection that breaks is replaced by the pool; the next call reports it if it must.
  pool.on('error', () => undefined);
  return { db: drizzle(pool), close: () => pool.end() };
}
