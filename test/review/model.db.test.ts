import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { newId } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import { roleGrant } from '@cloud/_shared/tables';
import { stages } from '@cloud/review/rules';
import { verify } from '@cloud/review/verify';
import { onServer } from '../support/db';
import { allChecks, handIn, storyOf } from '../support/publications';
import { ReviewModel, type Colleague } from '../support/review-model';
import { openWorld, refusalOf, type TestPerson, type World } from '../support/world';

/*
 * Random writing, handing in, signing, sending back, proofreading, stepping back and taking down on the real
 * procedures and on a model. Most people could do several of these, so that only the rules keep them apart:
 * whatever is public was signed by three who had not written it.
 */
const any = [1, 2, 3];
const colleagues: Colleague[] = [
  { edits: true, signs: [] },
  { edits: true, signs: any },
  { edits: true, signs: any },
  { edits: true, signs: [1] },
  { edits: false, signs: any },
  { edits: false, signs: [2] },
  { edits: false, signs: [3] },
  { edits: false, signs: [1] },
];
let world: World;
let people: TestPerson[];

async function appoint({ edits, signs }: Colleague): Promise<TestPerson> {
  const scope = signs === any ? '*' : `stage:${stages[(signs[0] ?? 1) - 1]!}`;
  if (!edits) return world.staff('reviewer', scope);
  const made = await world.staff('editor');
  if (signs.length > 0)
    await world.db.insert(roleGrant).values({
      ...{ id: newId('rol'), personId: made.id, role: 'reviewer', scope, title: '审核' },
      ...{ grantedBy: 'test', grantedAt: world.runtime.now() },
    });
  return made;
}

beforeAll(async () => {
  world = await openWorld();
  people = [];
  for (const each of colleagues) people.push(await appoint(each));
});
afterAll(() => world.close());

const acts = {
  save: 2,
  submit: 8,
  recall: 1,
  withdraw: 1,
  claim: 4,
  sign: 20,
  sendBack: 1,
  proofread: 2,
  recuse: 1,
} as const;
type Act = keyof typeof acts;
const step = fc.record({
  act: fc.oneof(
    ...(Object.keys(acts) as Act[]).map((act) => ({
      weight: acts[act],
      arbitrary: fc.constant(act),
    })),
  ),
  who: fc.nat({ max: colleagues.length - 1 }),
});
type Step = { act: Act; who: number };
/** One who could sign has written, and the text is in review. */
const beginning: Step[] = [
  { act: 'save', who: 1 },
  { act: 'submit', who: 0 },
];

/** Six times through the three reviews, each time tried by who wrote it: chance alone may sign little. */
const certain = Array.from({ length: 6 }, (): Step[] => [
  ...[1, 7, 5, 6].map((who) => ({ act: 'sign' as const, who })),
  { act: 'withdraw', who: 0 },
  { act: 'save', who: 0 },
  { act: 'submit', who: 0 },
]).flat();

/** Whether it was done; a refusal, or a post that they do not hold, is a no. */
async function perform(publicationId: string, { act, who }: Step, model: ReviewModel) {
  const caller = world.as(people[who]).review;
  const [last] = await rows<{ digest: string }>(
    world.db,
    sql`select digest from publication_version where publication_id = ${publicationId} order by number desc limit 1`,
  );
  const text = { publicationId, digest: last?.digest ?? '0'.repeat(64) };
  const story = storyOf(`示例故事 ${model.draft}`);
  const calls: Record<Act, () => Promise<unknown>> = {
    save: () => caller.saveDraft({ publicationId, seen: model.draft, ...story }),
    submit: () => caller.submit({ publicationId, revision: model.draft, note: '改了标题' }),
    recall: () => caller.recall({ publicationId }),
    withdraw: () => caller.withdraw({ publicationId, reason: 'wrong' }),
    claim: () => caller.claim({ publicationId }),
    sign: () => caller.sign({ ...text, checks: allChecks }),
    sendBack: () => caller.sendBack({ ...text, reason: 'facts' }),
    proofread: () => caller.proofread({ ...text, checks: allChecks }),
    recuse: () => caller.recuse({ publicationId, reason: 'person' }),
  };
  return calls[act]().then(
    () => true,
    (error: unknown) => {
      refusalOf(error);
      return false;
    },
  );
}

test('what is public was signed by three people who had not written it', async () => {
  let subject = 0;
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }),
      async (steps) => {
        const model = new ReviewModel(colleagues);
        const id = await handIn(world, `nom_${String(subject++).padStart(6, '0')}`);
        for (const each of [...beginning, ...steps]) {
          const mayNot = each.act === 'sign' && model.wrote.has(each.who);
          if (mayNot && model.reviewing) kept++;
          const done = await perform(id, each, model);
          expect([each, done]).toEqual([each, model[each.act](each.who)]);
        }
        const [found] = await rows<{ published: number | null; signers: number; writers: number }>(
          world.db,
          sql`select p.published_version as published,
          (select count(distinct s.person_id)::int from sign_off as s where s.publication_id = p.id
            and s.version = p.published_version and s.act = 'signed') as signers,
          (select count(*)::int from sign_off as s join publication_version as v on v.publication_id = s.publication_id
            and v.number = s.version where s.publication_id = p.id and s.version = p.published_version
            and s.act = 'signed' and v.wrote ? s.person_id) as writers
          from publication as p where p.id = ${id}`,
        );
        expect(found?.published ?? 0).toBe(model.published);
        if (found?.published) expect(found).toMatchObject({ signers: 3, writers: 0 });
      },
    ),
    { numRuns: onServer ? 30 : 12, examples: [[certain]] },
  );
  // Those who had written did try to sign.
  expect(kept).toBeGreaterThan(0);
  const { records, flaw } = await verify(world.db);
  expect(records).toBeGreaterThan(20);
  expect(flaw).toBeUndefined();
});
