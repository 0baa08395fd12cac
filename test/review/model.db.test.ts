import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { rows } from '@cloud/_shared/db';
import { genesis, signOff } from '@cloud/_shared/sign-off';
import { firstFlaw } from '@cloud/review/chain';
import { onServer } from '../support/db';
import { allChecks, handIn, storyOf } from '../support/publications';
import { ReviewModel } from '../support/review-model';
import { openWorld, refusalOf, type TestPerson, type World } from '../support/world';

/*
 * Random writing, handing in, signing, sending back, stepping back and taking down by seven people, on the
 * real procedures and on a model: whatever is public was signed by three who did not write it.
 */
const editors = 2;
let world: World;
let people: TestPerson[];
beforeAll(async () => {
  world = await openWorld();
  const reviewers = Array.from({ length: 5 }, () => world.staff('reviewer'));
  people = await Promise.all([world.staff('editor'), world.staff('editor'), ...reviewers]);
});
afterAll(() => world.close());

const editor = fc.nat({ max: editors - 1 });
const reviewer = fc.integer({ min: editors, max: 6 });
const by = (act: 'claim' | 'sign' | 'sendBack' | 'recuse') =>
  fc.record({ act: fc.constant(act), who: reviewer });
const edit = (act: 'save' | 'submit' | 'recall' | 'withdraw') =>
  fc.record({ act: fc.constant(act), who: editor });
const step = fc.oneof(
  { weight: 3, arbitrary: edit('save') },
  { weight: 5, arbitrary: edit('submit') },
  { weight: 1, arbitrary: edit('recall') },
  { weight: 1, arbitrary: edit('withdraw') },
  { weight: 4, arbitrary: by('claim') },
  { weight: 14, arbitrary: by('sign') },
  { weight: 2, arbitrary: by('sendBack') },
  { weight: 1, arbitrary: by('recuse') },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function perform(publicationId: string, one: Step, model: ReviewModel) {
  const caller = world.as(people[one.who]).review;
  if (one.act === 'save') {
    await caller.saveDraft({
      publicationId,
      seen: model.draft,
      ...storyOf(`示例故事 ${model.draft}`),
    });
    return true;
  }
  const [last] = await rows<{ digest: string }>(
    world.db,
    sql`select digest from publication_version where publication_id = ${publicationId} order by number desc limit 1`,
  );
  const digest = last?.digest ?? '0'.repeat(64);
  const call = {
    submit: () => caller.submit({ publicationId, revision: model.draft, note: '改了标题' }),
    recall: () => caller.recall({ publicationId }),
    withdraw: () => caller.withdraw({ publicationId, reason: 'wrong' }),
    claim: () => caller.claim({ publicationId }),
    sign: () => caller.sign({ publicationId, digest, checks: allChecks }),
    sendBack: () => caller.sendBack({ publicationId, digest, reason: 'facts' }),
    recuse: () => caller.recuse({ publicationId, reason: 'person' }),
  }[one.act]();
  return call.then(
    () => true,
    (error: unknown) => {
      refusalOf(error);
      return false;
    },
  );
}

function performOnModel(model: ReviewModel, { act, who }: Step): boolean {
  return act === 'submit' || act === 'recall' || act === 'withdraw'
    ? model[act]()
    : model[act](who);
}

test('what is public was signed by three people who did not write it', async () => {
  let subject = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
      async (steps) => {
        const model = new ReviewModel(editors, people.length);
        const id = await handIn(world, `nom_${String(subject++).padStart(6, '0')}`);
        for (const each of steps)
          expect([each, await perform(id, each, model)]).toEqual([
            each,
            performOnModel(model, each),
          ]);
        const [found] = await rows<{ published: number | null; signers: number; writers: number }>(
          world.db,
          sql`select p.published_version as published,
          (select count(distinct s.person_id)::int from sign_off as s where s.publication_id = p.id
            and s.version = p.published_version and s.act = 'signed') as signers,
          (select count(*)::int from sign_off as s join contributor as c using (publication_id, person_id)
            where s.publication_id = p.id and s.version = p.published_version and s.act = 'signed') as writers
          from publication as p where p.id = ${id}`,
        );
        expect(found?.published ?? 0).toBe(model.published);
        if (found?.published) expect(found).toMatchObject({ signers: 3, writers: 0 });
      },
    ),
    { numRuns: onServer ? 60 : 25 },
  );
  const log = await world.db.select().from(signOff).orderBy(signOff.number);
  expect(log.length).toBeGreaterThan(20);
  expect(firstFlaw(log, { number: 0, hash: genesis })).toBeUndefined();
}, 300_000);
