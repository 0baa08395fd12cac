import { randomBytes } from 'node:crypto';
import { connect } from '@cloud/_shared/db';
import { checkLocale } from '@cloud/_shared/migrate';
import { addressOf, asOwner } from './support/db';

async function checked(characters: string): Promise<void> {
  const name = `test_locale_${randomBytes(4).toString('hex')}`;
  await asOwner(async (client) => {
    await client.query(
      `create database ${name} encoding UTF8 lc_ctype '${characters}' template template0`,
    );
  });
  const { db, close } = connect(addressOf(name), 1);
  try {
    await checkLocale(db);
  } finally {
    await close();
  }
}

test.each(['C', 'POSIX'])('a database whose letters are %s is refused', async (characters) => {
  await expect(checked(characters)).rejects.toThrow(/中文搜不出来/);
});

test('C.UTF-8 knows every letter', () => checked('C.UTF-8'));
