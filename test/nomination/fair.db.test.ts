import { sql } from 'drizzle-orm';
import { newId } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import { roleGrant } from '@cloud/_shared/tables';
import type { StageDays } from '@cloud/nomination/rules/campaign';
import { constraintOf } from '../support/db';
import {
  appoint,
  enterStage,
  makeCampaign,
  marks,
  published,
  stageDays,
} from '../support/nominations';
import { publishAll } from '../support/publications';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let campaignId: string;
let secretary: TestPerson;
let panel: TestPerson[];
let story: Awaited<ReturnType<typeof published>>;
const final = () => ({ campaignId, round: 'final' as const });
beforeEach(async () => {
  world = await openWorld();
  campaignId = await makeCampaign(world);
  story = await published(world, campaignId);
  ({ secretary, panel } = await appoint(world, campaignId));
  enterStage(world, 'final');
  await world.as(secretary).nomination.openRound(final());
  for (const member of panel)
    await world.as(member).nomination.score({ ...final(), id: story.id, marks: marks(20) });
});
afterEach(() => world.close());

const close = () => world.as(secretary).nomination.closeRound(final());
const announce = () => world.as(secretary).nomination.announce({ campaignId });
const appointedToo = (who: TestPerson) =>
  world.db.insert(roleGrant).values({
    ...{ id: newId('rol'), personId: who.id, role: 'secretary', scope: `campaign:${campaignId}` },
    ...{ title: '秘书 2 号', grantedBy: 'test', grantedAt: world.runtime.now() },
  });
const says = (who: TestPerson) =>
  world
    .as(who)
    .nomination.object({ id: story.id, reason: 'conduct', text: '他收过钱，有凭据，请查一查。' });

test('what a secretary said, or what is said of themselves, another secretary reads and answers', async () => {
  await close();
  enterStage(world, 'notice');
  await appointedToo(story.nominee);
  await says(secretary);
  const seen = (who: TestPerson) => world.as(who).nomination.objections({ campaignId });
  const [said] = await rows<{ id: string }>(world.db, sql`select id from objection`);
  const answer = { id: said!.id, upheld: false, text: '核对过，不属实。' };
  for (const who of [secretary, story.nominee]) {
    expect(await seen(who)).toMatchObject({ objections: [], elsewhere: 1 });
    expect(await refusal(world.as(who).nomination.answerObjection(answer))).toMatchObject({
      reason: 'own',
    });
    const direct = sql`update objection set status = 'dismissed', answer_sealed = 'x',
      answered_at = now(), answered_by = ${who.id} where id = ${said!.id}`;
    expect(await constraintOf(world.db.execute(direct))).toBe('objection_own');
  }
  const second = await world.staff('secretary', `campaign:${campaignId}`);
  expect(await seen(second)).toMatchObject({ objections: [{ id: said!.id }], elsewhere: 0 });
  await world.as(second).nomination.answerObjection(answer);
});

test('a name that did not stand under notice is not honoured, whatever came back afterwards', async () => {
  await close();
  const editor = await world.staff('editor');
  const { publicationId } = story;
  await world.as(editor).review.withdraw({ publicationId, reason: 'wrong' });
  enterStage(world, 'notice');
  const { draft } = await world.as(editor).review.open({ publicationId });
  const { revision, title, fields } = draft!;
  const body = '全是新写的，公示开始的时候没人见过。';
  await world
    .as(editor)
    .review.saveDraft({ publicationId, seen: revision, title, body, media: [], fields });
  await publishAll(world, publicationId, '重写了');
  expect((await world.as().nomination.names({ campaignId })).names).toEqual([]);
  enterStage(world, 'result');
  await announce();
  expect(await rows(world.db, sql`select status from nomination`)).toEqual([
    { status: 'proposed' },
  ]);
  const direct = sql`update nomination set status = 'honoured'`;
  expect(await constraintOf(world.db.execute(direct))).toBe('nomination_honoured');
});

test('whoever gave scores does not become the one who closes that round', async () => {
  const [judge] = panel;
  await world.db.execute(
    sql`update role_grant set revoked_at = granted_at, revoked_by = 'test' where person_id = ${judge!.id}`,
  );
  expect(await constraintOf(appointedToo(judge!))).toBe('role_grant_panel');
});

const save = async (stages: readonly StageDays[], firstPlaces: number | null = null) =>
  world.as(await world.staff('admin')).nomination.saveCampaign({
    ...{ id: campaignId, title: '演示', intro: '', stages: [...stages], firstPlaces },
    finalPlaces: 1,
  });

test('a day of the notice that turns out a holiday is made up for, and then the names are announced', async () => {
  await close();
  enterStage(world, 'result');
  await world.db.execute(
    sql`insert into calendar_day (day, kind, name, source) values ('2026-12-09', 'holiday', '演示', '演示')`,
  );
  expect(await refusal(announce())).toMatchObject({ reason: 'unnoticed' });
  const longer: Partial<Record<string, Partial<StageDays>>> = {
    notice: { lastDay: '2026-12-14' },
    result: { firstDay: '2026-12-15', lastDay: '2026-12-16' },
  };
  const days = stageDays.filter(({ stage }) => stage !== 'first');
  await save(days.map((each) => ({ ...each, ...longer[each.stage] })));
  expect(await refusal(announce())).toMatchObject({ reason: 'not_now' });
  world.clock.now += 4 * 86_400_000;
  await announce();
  expect(await rows(world.db, sql`select status from nomination`)).toEqual([
    { status: 'honoured' },
  ]);
});

test('no first review is put before stories that went to the editors', async () => {
  enterStage(world, 'nominate');
  campaignId = await makeCampaign(world);
  await published(world, campaignId);
  expect(await refusal(save(stageDays, 1))).toMatchObject({ reason: 'handed' });
});
