import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { verify } from '@cloud/review/verify';
import { allChecks, handIn } from '../support/publications';
import { openWorld, refusalOf, type TestPerson, type World } from '../support/world';

let world: World;
let people: TestPerson[];
let editor: TestPerson;
beforeAll(async () => {
  world = await openWorld();
  editor = await world.staff('editor');
  people = await Promise.all(Array.from({ length: 6 }, () => world.staff('reviewer')));
});
afterAll(() => world.close());

const hand = async (subject: string) => {
  const id = await handIn(world, subject);
  await world.as(editor).review.submit({ publicationId: id, revision: 1 });
  const { version } = await world.as(editor).review.open({ publicationId: id });
  return { publicationId: id, digest: version!.digest };
};
const won = (calls: Promise<unknown>[]) =>
  Promise.all(
    calls.map((call) =>
      call.then(
        () => true,
        (error: unknown) => {
          refusalOf(error);
          return false;
        },
      ),
    ),
  );

test('six who claim at once: one holds it', async () => {
  const { publicationId } = await hand('nom_claim1');
  const got = await won(people.map((who) => world.as(who).review.claim({ publicationId })));
  expect(got.filter(Boolean)).toHaveLength(1);
});

test('six who sign several texts at once: three each, all different, and one chain', async () => {
  const texts = await Promise.all(['nom_s001', 'nom_s002', 'nom_s003'].map(hand));
  await won(
    texts.flatMap((text) =>
      people.map((who) => world.as(who).review.sign({ ...text, checks: allChecks })),
    ),
  );
  const found = await rows<{ signed: number; people: number }>(
    world.db,
    sql`select count(*)::int as signed, count(distinct s.person_id)::int as people from sign_off as s
      join publication as p on p.id = s.publication_id and p.published_version = s.version
      where s.act = 'signed' group by p.id`,
  );
  expect(found).toEqual(texts.map(() => ({ signed: 3, people: 3 })));
  expect((await verify(world.db, undefined, 4)).flaw).toBeUndefined();
});

test('calling back and the last signature at once: public and signed, or neither', async () => {
  const text = await hand('nom_race1');
  for (const who of people.slice(0, 2))
    await world.as(who).review.sign({ ...text, checks: allChecks });
  const { publicationId } = text;
  const got = await won([
    world.as(people[2]).review.sign({ ...text, checks: allChecks }),
    world.as(editor).review.recall({ publicationId }),
  ]);
  expect(got.filter(Boolean)).toHaveLength(1);
  const open = await world.as(editor).review.open({ publicationId });
  expect(open.publishedVersion).toBe(got[0] ? 1 : null);
  expect(open.version?.status).toBe(got[0] ? 'signed' : 'recalled');
});
