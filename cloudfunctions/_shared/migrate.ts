import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { rows, type Db } from './db';

const advisoryLock = 727_004_001;

/**
 * Applies the generated SQL migrations that are not yet applied, all in one transaction under an
 * advisory lock, so that several hosts may start at once. Run by a command or the host, never by a function.
 * @returns how many were applied
 */
export async function migrate(db: Db, folder: string): Promise<number> {
  const files = readMigrationFiles({ migrationsFolder: folder });
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
    await tx.execute(
      sql`create table if not exists migration (hash text primary key, at timestamptz not null default now())`,
    );
    const applied = new Set(
      (await rows<{ hash: string }>(tx, sql`select hash from migration`)).map((row) => row.hash),
    );
    const wanted = files.filter((file) => !applied.has(file.hash));
    for (const file of wanted) {
      for (const statement of file.sql) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into migration (hash) values (${file.hash})`);
    }
    return wanted.length;
  });
}

/** @throws Error when the database would break Chinese text search: it needs UTF-8 and a UTF-8 character type. */
export async function checkLocale(db: Db): Promise<void> {
  const [found] = await rows<{ encoding: string; characters: string }>(
    db,
    sql`select pg_encoding_to_char(encoding) as encoding, datctype as characters
      from pg_database where datname = current_database()`,
  );
  if (found?.encoding !== 'UTF8' || /^(C|POSIX)$/i.test(found.characters))
    throw new Error(
      `数据库要按 UTF-8 建，现在是 ${found?.encoding} / ${found?.characters}，中文搜不出来。` +
        '重新建一个：create database … encoding UTF8 lc_ctype "C.UTF-8" template template0。',
    );
}
