import { sql, type SQL } from 'drizzle-orm';
import { recordHash, chainHead, signOff } from '@cloud/_shared/sign-off';
import { rows } from '@cloud/_shared/db';
import { constraintOf } from '../support/db';
import { handIn, publishAll } from '../support/publications';
import { openWorld, type TestPerson, type World } from '../support/world';

let world: World;
let id: string;
let editor: TestPerson;
let people: TestPerson[];
beforeEach(async () => {
  world = await openWorld();
  editor = await world.staff('editor');
  people = await Promise.all([1, 2, 3, 4].map(() => world.staff('reviewer')));
  id = await handIn(world, 'nom_guards');
  await world.as(editor).review.submit({ publicationId: id, revision: 1 });
});
afterEach(() => world.close());

const refused = (statement: SQL) => constraintOf(world.db.execute(statement));

/** Writes a record past every rule that is not in the database. */
async function forge(
  personId: string,
  stage: number,
  more: Partial<typeof signOff.$inferInsert> = {},
) {
  const [version] = await rows<{ digest: string }>(
    world.db,
    sql`select digest from publication_version where publication_id = ${id} and number = 1`,
  );
  const head = await chainHead(world.db);
  const made = {
    ...{ number: head.number + 1, previous: head.hash, publicationId: id, version: 1, stage },
    ...{ act: 'signed' as const, personId, digest: version!.digest, said: {}, at: new Date() },
    ...more,
  };
  return constraintOf(
    world.db
      .insert(signOff)
      .values({ ...made, hash: recordHash(made) })
      .execute(),
  );
}
const move = (to: SQL) =>
  refused(sql`update publication_version set ${to} where publication_id = ${id} and number = 1`);

test('one person signs once, each stage in its turn, for the text as it stands', async () => {
  const [one, two] = [people[0]!.id, people[1]!.id];
  expect(await forge(one, 2)).toBe('sign_off_turn');
  expect(await forge(one, 1, { digest: '0'.repeat(64) })).toBe('sign_off_digest');
  expect(await forge(one, 1)).toBeUndefined();
  expect(await forge(two, 1)).toBe('sign_off_once_a_stage');
  expect(await move(sql`stage = 2`)).toBeUndefined();
  expect(await forge(one, 2)).toBe('sign_off_three_people');
  expect(await forge(two, 2)).toBeUndefined();
});

test('whoever wrote at it or stepped back from it signs nothing', async () => {
  const [writer, stranger] = [people[0]!.id, people[1]!.id];
  await world.db.execute(sql`insert into contributor values (${id}, ${writer})`);
  await world.db.execute(sql`insert into recusal values (${id}, ${stranger}, 'person', now())`);
  expect(await forge(writer, 1)).toBe('sign_off_stranger');
  expect(await forge(stranger, 1)).toBe('sign_off_stranger');
  expect(await forge((await world.somebody()).id, 1)).toBe('sign_off_post');
  expect(await forge((await world.staff('reviewer', 'stage:final')).id, 1)).toBe('sign_off_post');
});

test('a version goes on only by a signature, and is kept as it was handed in', async () => {
  expect(await move(sql`stage = 2`)).toBe('version_by_signature');
  expect(await move(sql`stage = 3, status = 'signed'`)).toBe('version_by_signature');
  expect(await move(sql`body = 'anders'`)).toBe('version_kept');
  expect(await refused(sql`delete from publication_version`)).toBe('version_kept');
  expect(await move(sql`status = 'returned'`)).toBeUndefined();
  expect(await move(sql`status = 'reviewing'`)).toBe('version_move');
});

test('nothing is public but what three signed, in that version, cleared, and by record taken down', async () => {
  const make = (number: number) =>
    refused(
      sql`update publication set published_version = ${number}, published_at = now() where id = ${id}`,
    );
  expect(await make(1)).toBe('publication_signed');
  await world.as(editor).review.recall({ publicationId: id });
  await publishAll(world, id);
  expect(await refused(sql`update publication set cleared_at = null where id = ${id}`)).toBe(
    'publication_cleared',
  );
  const gone = sql`update publication set published_version = null, published_at = null,
    withdrawn_at = now(), withdrawn_by = ${editor.id}, withdrawn_for = 'wrong' where id = ${id}`;
  expect(await refused(gone)).toBe('publication_by_record');
  await world.as(editor).review.withdraw({ publicationId: id, reason: 'wrong' });
  const again = sql`update publication set published_version = 2, published_at = now(),
    withdrawn_at = null, withdrawn_by = null, withdrawn_for = null where id = ${id}`;
  expect(await refused(again)).toBe('publication_signed');
  const silent = sql`insert into publication_version
    (publication_id, number, title, body, media, fields, digest, submitted_by, submitted_at, stage_since, due_at)
    select publication_id, 3, title, body, media, fields, digest, submitted_by, now(), now(), now()
    from publication_version where publication_id = ${id} and number = 2`;
  expect(await refused(silent)).toBe('version_noted');
});

test('a version is handed in under its own digest, with all who wrote at it', async () => {
  const odd = { '单位 "甲"': '𠮷\\\n', unit: '' };
  await world.as(editor).review.recall({ publicationId: id });
  await world.as(editor).review.saveDraft({
    ...{ publicationId: id, seen: 1, title: '“题”\t👍', body: '一\n二 ' },
    ...{ media: [], fields: odd },
  });
  await world.as(editor).review.submit({ publicationId: id, revision: 2 });
  await world.as(editor).review.recall({ publicationId: id });
  const copy = (digest: SQL, wrote: SQL) =>
    refused(sql`insert into publication_version (publication_id, number, title, body, media, fields, digest, wrote,
        submitted_by, submitted_at, stage_since, due_at)
      select publication_id, 3, title, body, media, fields, ${digest}, ${wrote}, submitted_by, now(), now(), now()
      from publication_version where publication_id = ${id} and number = 2`);
  expect(await copy(sql`digest`, sql`wrote`)).toBe('version_digest');
  expect(await copy(sql`digest`, sql`'[]'`)).toBe('version_wrote');
});

test('the log is neither changed nor cut, nor forked', async () => {
  await forge(people[0]!.id, 1);
  await expect(world.db.execute(sql`update sign_off set said = '{}'`)).rejects.toThrow();
  await expect(world.db.execute(sql`delete from sign_off`)).rejects.toThrow();
  await expect(world.db.execute(sql`truncate sign_off`)).rejects.toThrow();
  await expect(world.db.execute(sql`delete from contributor`)).rejects.toThrow();
  await expect(world.db.execute(sql`truncate contributor`)).rejects.toThrow();
  await expect(world.db.execute(sql`truncate recusal`)).rejects.toThrow();
  const moved = sql`update publication set subject_id = 'nom_else' where id = ${id}`;
  expect(await refused(moved)).toBe('publication_subject_kept');
  expect(await forge(people[0]!.id, 1, { act: 'proofread' })).toBe('sign_off_separate');
  expect(await forge(people[1]!.id, 1, { number: 7 })).toBe('sign_off_follows');
  expect(await forge(people[1]!.id, 1, { act: 'withdrawn' })).toBe('sign_off_withdrawn');
});
