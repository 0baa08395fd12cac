import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { connect } from '@cloud/_shared/db';
import { checkLocale } from '@cloud/_shared/migrate';
import { freshDb, type TestDb } from './support/db';

let fresh: TestDb;
beforeAll(async () => {
  fresh = await freshDb();
});
afterAll(() => fresh.close());

async function checked(characters: string): Promise<void> {
  const name = `test_locale_${randomBytes(4).toString('hex')}`;
  await fresh.db.execute(
    sql.raw(`create database ${name} encoding UTF8 lc_ctype '${characters}' template template0`),
  );
  const url = new URL(fresh.url ?? '');
  url.pathname = name;
  const { db, close } = connect(url.href, 1);
  try {
    await checkLocale(db);
  } finally {
    await close();
    await fresh.db.execute(sql.raw(`drop database ${name} with (force)`));
  }
}

test.each(['C', 'POSIX'])('a database whose letters are %s is refused', async (characters) => {
  await expect(checked(characters)).rejects.toThrow(/中文搜不出来/);
});

test('C.UTF-8 knows every letter', () => checked('C.UTF-8'));
