import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import {
  appoint,
  enterStage,
  makeCampaign,
  marks,
  published,
  qualified,
} from '../support/nominations';
import { allChecks } from '../support/publications';
import { openWorld, refusalOf, type World } from '../support/world';

let world: World;
let campaignId: string;
beforeEach(async () => {
  world = await openWorld();
  campaignId = await makeCampaign(world);
});
afterEach(() => world.close());

const later = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Runs calls at once. @throws what ended one of them other than by a refusal */
async function atOnce(...calls: Promise<unknown>[]) {
  for (const done of await Promise.allSettled(calls))
    if (done.status === 'rejected') refusalOf(done.reason);
}

test('the final signature and the nominee’s takedown at once: neither breaks, and nothing is public afterwards', async () => {
  for (let turn = 0; turn < 6; turn++) {
    const { id, nominee } = await qualified(world, campaignId);
    const desk = world.as(await world.staff('editor'));
    const { publicationId } = await desk.nomination.handOver({ id });
    const reviewers = [];
    for (let left = 3; left > 0; left--) reviewers.push(await world.staff('reviewer'));
    const { draft } = await desk.review.open({ publicationId });
    await desk.review.submit({ publicationId, revision: draft!.revision, note: '' });
    let sign = () => Promise.resolve<unknown>(undefined);
    for (const reviewer of reviewers) {
      await sign();
      const { review } = world.as(reviewer);
      const { version } = await review.open({ publicationId });
      await review.claim({ publicationId });
      sign = () => review.sign({ publicationId, digest: version!.digest, checks: allChecks });
    }
    const down = later(turn * 4).then(() => world.as(nominee).nomination.takeBack({ id }));
    await atOnce(sign(), down);
    await down;
    const [left] = await rows(
      world.db,
      sql`select published_version as version, cleared_at as cleared from publication where id = ${publicationId}`,
    );
    expect(left).toEqual({ version: null, cleared: null });
  }
});

test('objections come in while others are answered', async () => {
  const { id } = await published(world, campaignId);
  const { secretary, panel } = await appoint(world, campaignId);
  enterStage(world, 'final');
  const final = { campaignId, round: 'final' as const };
  await world.as(secretary).nomination.openRound(final);
  for (const member of panel)
    await world.as(member).nomination.score({ ...final, id, marks: marks(20) });
  await world.as(secretary).nomination.closeRound(final);
  enterStage(world, 'notice');
  const said = { id, reason: 'facts' as const, text: '他没有做过这件事，是别人做的。' };
  const object = async () => world.as(await world.somebody()).nomination.object(said);
  for (let turn = 0; turn < 12; turn++) {
    const { id: first } = await object();
    const answer = { id: first, upheld: false, text: '核对过。' };
    const { answerObjection } = world.as(secretary).nomination;
    await Promise.all([answerObjection(answer), object(), object()]);
  }
});

test('a round closes while somebody steps back: what was counted is kept, and what was not is gone', async () => {
  const ids = [(await published(world, campaignId)).id, (await published(world, campaignId)).id];
  const { secretary, panel } = await appoint(world, campaignId, 4);
  enterStage(world, 'final');
  const final = { campaignId, round: 'final' as const };
  await world.as(secretary).nomination.openRound(final);
  for (const member of panel)
    for (const id of ids)
      await world.as(member).nomination.score({ ...final, id, marks: marks(20) });
  const stepBack = (id: string) =>
    world.as(panel[0]).nomination.recuse({ campaignId, id, reason: 'person' });
  await Promise.all([
    world.as(secretary).nomination.closeRound(final),
    ...ids.map((id, place) => later(place * 5).then(() => stepBack(id))),
  ]);
  const found = await rows<{ counted: number; kept: number }>(
    world.db,
    sql`select e.scores as counted, (select count(*)::int from score as s where s.nomination_id = e.nomination_id) as kept
      from round_entry as e`,
  );
  expect(found).toHaveLength(2);
  for (const { counted, kept } of found) expect(kept).toBe(counted);
});
