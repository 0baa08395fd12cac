import { sql, type SQL } from 'drizzle-orm';
import { genesis } from '@cloud/_shared/sign-off';
import { parseHead, verify } from '@cloud/review/verify';
import { verifyLog } from '@cloud/_host/verify';
import { handIn, publishAll } from '../support/publications';
import { openWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  for (const subject of ['nom_one1', 'nom_two2'])
    await publishAll(world, await handIn(world, subject));
});
afterEach(() => world.close());

/** Changes the database past its triggers, as somebody with a password for it could. */
const tamper = (statement: SQL) =>
  world.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = 'replica'`);
    await tx.execute(statement);
  });

test('a sound log is proved page by page, and its end is said', async () => {
  const found = await verify(world.db, undefined, 2);
  expect(found).toMatchObject({ records: 6, head: { number: 6 } });
  expect(found.flaw).toBeUndefined();
  const end = `${found.head.number}:${found.head.hash}`;
  expect(parseHead(end)).toEqual(found.head);
  expect(await verifyLog(world.db, end, world.runtime.storage!)).toContain(end);
  await expect(verifyLog(world.db, 'nonsense', world.runtime.storage!)).rejects.toThrow(
    '条数:指纹',
  );
});

test.each([
  [
    'a remark',
    sql`update sign_off set said = jsonb_set(said, '{remark}', '"x"') where number = 3`,
    '第 3 条',
  ],
  [
    'a moment',
    sql`update sign_off set at = at + interval '1 millisecond' where number = 4`,
    '第 4 条',
  ],
  [
    'a hash',
    sql`update sign_off set hash = translate(left(hash, 1), '0123456789abcdef', '123456789abcdef0') || substr(hash, 2) where number = 2`,
    '第 2 条',
  ],
  ['a record taken out', sql`delete from sign_off where number = 2`, '第 3 条'],
  [
    'one byte of a text',
    sql`update publication_version set body = overlay(body placing '她' from 2 for 1) where publication_id = (select id from publication where subject_id = 'nom_one1')`,
    '第 1 稿',
  ],
])('%s altered in the database is found', async (_, statement, where) => {
  await tamper(statement);
  expect((await verify(world.db, undefined, 2)).flaw).toContain(where);
});

test('a log whose end was cut off is whole by itself; the head that was kept elsewhere shows it', async () => {
  const { head } = await verify(world.db);
  const second = sql`(select id from publication where subject_id = 'nom_two2')`;
  await tamper(
    sql`update publication set published_version = null, published_at = null where id = ${second}`,
  );
  await tamper(
    sql`update publication_version set status = 'reviewing', stage = 2 where publication_id = ${second}`,
  );
  await tamper(sql`delete from sign_off where number > 4`);
  expect((await verify(world.db)).flaw).toBeUndefined();
  expect((await verify(world.db, head)).flaw).toContain('没有第 6 条');
  expect((await verify(world.db, { number: 0, hash: genesis })).flaw).toBeUndefined();
});
