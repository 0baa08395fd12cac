import { sql } from 'drizzle-orm';
import { verifyLog } from '@cloud/_host/verify';
import { chainHead, recordHash, signOff } from '@cloud/_shared/sign-off';
import { rows, type Db } from '@cloud/_shared/db';
import { verify } from '@cloud/review/verify';
import { photo } from '../support/files';
import { listIn, mediaHost } from '../support/media';
import { handIn, publishAll, storyOf } from '../support/publications';
import { openWorld, type World } from '../support/world';

/*
 * Somebody with a password for the database, past its triggers: one text that was corrected, two that were taken
 * down, one public with a picture. The log shows each change.
 */
let world: World;
let corrected: string;
let down: string;
let pictured: string;
let outdated: string;
let picture: string;
beforeAll(async () => {
  world = await openWorld();
  const editor = world.as(await world.staff('editor')).review;
  corrected = await handIn(world, 'nom_one1');
  await publishAll(world, corrected);
  await editor.saveDraft({ publicationId: corrected, seen: 1, ...storyOf('改过') });
  world.clock.now += 60_000;
  await publishAll(world, corrected, '改了标题');
  down = await handIn(world, 'nom_two2');
  await publishAll(world, down);
  await world.as(await world.staff('editor')).review.withdraw({
    publicationId: down,
    reason: 'private',
  });
  outdated = await handIn(world, 'nom_old4');
  const [someone] = await publishAll(world, outdated);
  await world.as(someone).review.withdraw({ publicationId: outdated, reason: 'outdated' });
  pictured = await handIn(world, 'nom_pic3');
  const owner = await world.somebody();
  picture = (await mediaHost(world).piece(owner, await photo(), { form: pictured })).id;
  await listIn(world, pictured, [picture]);
  await publishAll(world, pictured);
});
afterAll(() => world.close());

/** What `verify` finds after a change past every trigger; the change is taken back. */
async function afterChange(change: (tx: Db) => Promise<unknown>) {
  let flaw: string | undefined;
  const back = new Error('back');
  await world.db
    .transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = 'replica'`);
      await change(tx);
      flaw = (await verify(tx)).flaw;
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  return flaw;
}

test('untouched, everything holds', async () => {
  expect((await verify(world.db, undefined, 2)).flaw).toBeUndefined();
});

const signer =
  "select person_id from sign_off where publication_id = $1 and version = 2 and act = 'signed' limit 1";
test.each([
  ['put back to the version before', 'update publication set published_version = 1 where id = $1'],
  [
    'a withdrawn text put back',
    `update publication set published_version = 1, published_at = now(), withdrawn_at = null,
      withdrawn_by = null, withdrawn_for = null where id = $2`,
  ],
  ['why it was withdrawn', "update publication set withdrawn_for = 'asked' where id = $2"],
  [
    'who withdrew it',
    'update publication set withdrawn_by = (select id from person limit 1) where id = $2',
  ],
  [
    'the note',
    "update publication_version set note = '没什么' where publication_id = $1 and number = 2",
  ],
  [
    'the note left out',
    'update publication_version set note = null where publication_id = $1 and number = 2',
  ],
  ['when it came out', "update publication set published_at = '2020-01-01' where id = $1"],
  ['that it was corrected', 'update publication set corrected_at = null where id = $1'],
  [
    'taken off without a record',
    'update publication set published_version = null, published_at = null, corrected_at = null where id = $1',
  ],
  ['put to another record', "update publication set subject_id = 'nom_else' where id = $1"],
  [
    'who handed it in',
    `update publication_version set submitted_by = (${signer}) where publication_id = $1`,
  ],
  ['who wrote it', "update publication_version set wrote = '[]' where publication_id = $1"],
  ['writers struck off', 'delete from contributor where publication_id = $1'],
  ['a recusal without a record', `insert into recusal select $1, (${signer}), 'person', now()`],
  [
    'false words under shreds',
    "update publication_version set body = '假的', shredded_at = now() where publication_id = $1 and number = 2",
  ],
  [
    'shreds of a text that nobody took down',
    `update publication_version set title = '', body = '', media = '[]', fields = '{}', note = null, shredded_at = now()
      where publication_id = $1 and number = 1`,
  ],
  [
    'shreds of a text that was taken down for another reason',
    `update publication_version set title = '', body = '', media = '[]', fields = '{}', note = null, shredded_at = now()
      where publication_id = $3`,
  ],
  [
    'another text with a digest of its own',
    "update publication_version set body = '假的', digest = repeat('a', 64) where publication_id = $1 and number = 2",
  ],
  [
    'how far its review came',
    "update publication_version set status = 'returned' where publication_id = $1 and number = 2",
  ],
  ['a version gone', 'delete from publication_version where publication_id = $1 and number = 1'],
  [
    'the newest version gone',
    'delete from publication_version where publication_id = $1 and number = 2',
  ],
])('%s', async (_, statement) => {
  const named = statement
    .replaceAll('$1', `'${corrected}'`)
    .replaceAll('$2', `'${down}'`)
    .replaceAll('$3', `'${outdated}'`);
  expect(await afterChange((tx) => tx.execute(sql.raw(named)))).toBeDefined();
});

test('signatures of a writer, of one who stepped back, twice by one: linked into the chain, and found', async () => {
  const forged =
    (people: string[], act: 'signed' | 'recused' = 'signed') =>
    async (tx: Db) => {
      const [old] = await rows<{ digest: string; wrote: string[] }>(
        tx,
        sql`select digest, wrote from publication_version where publication_id = ${corrected} and number = 2`,
      );
      await tx.execute(sql`drop index sign_off_three_people`);
      await tx.execute(sql`delete from sign_off where number > (select max(number) from sign_off
      where publication_id = ${corrected} and version = 1)`);
      for (const [turn, who] of people.entries()) {
        const head = await chainHead(tx);
        const first = act === 'recused' && turn === 0;
        const record = {
          ...{ number: head.number + 1, previous: head.hash, publicationId: corrected, version: 2 },
          ...{ act: first ? act : ('signed' as const), personId: who || old!.wrote[0]!, said: {} },
          ...{ stage: act === 'recused' ? Math.max(1, turn) : turn + 1, digest: old!.digest },
          at: new Date(world.clock.now),
        };
        await tx.insert(signOff).values({ ...record, hash: recordHash(record) });
      }
      await tx.execute(sql`delete from publication where id <> ${corrected}`);
      await tx.execute(sql`delete from publication_version where publication_id <> ${corrected}`);
      await tx.execute(
        sql`update publication set corrected_at = ${new Date(world.clock.now).toISOString()} where id = ${corrected}`,
      );
    };
  const [a, b, c] = [await world.somebody(), await world.somebody(), await world.somebody()];
  expect(await afterChange(forged([a.id, b.id, c.id]))).toBeUndefined();
  expect(await afterChange(forged([a.id, b.id, a.id]))).toContain('不该由他签');
  expect(await afterChange(forged([a.id, b.id, '']))).toContain('写的人自己签了');
  expect(await afterChange(forged([a.id, a.id, b.id, c.id], 'recused'))).toContain('不该由他签');
});

test('a picture exchanged in the store or in the database, or gone from the store', async () => {
  const storage = world.runtime.storage!;
  const check = () => verifyLog(world.db, undefined, storage);
  expect(await check()).toContain('条条对得上');
  const changed = sql`update media set digest = repeat('a', 64) where id = ${picture}`;
  expect(await afterChange((tx) => tx.execute(changed))).toContain(pictured);
  for (const part of ['large', 'thumb'] as const) {
    const was = await storage.read(picture, part);
    await storage.put(picture, part, await photo(60, 60));
    await expect(check()).rejects.toThrow(picture);
    await storage.remove(picture, part);
    await expect(check()).rejects.toThrow(picture);
    await storage.put(picture, part, was!);
  }
  expect(await check()).toContain('条条对得上');
});
