import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { photo } from '../support/files';
import { mediaHost } from '../support/media';
import {
  agreed,
  appoint,
  enterStage,
  makeCampaign,
  marks,
  nominated,
  nominationOf,
  passed,
  published,
} from '../support/nominations';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

type Made = Awaited<ReturnType<typeof published>>;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test('from a neighbour’s word to a name announced', async () => {
  const campaignId = await makeCampaign(world);
  const story = await published(world, campaignId);
  const others = [await published(world, campaignId), await published(world, campaignId)];
  const { secretary, panel } = await appoint(world, campaignId);

  const wall = await world.as().nomination.stories({});
  expect(wall.stories.map(({ id }) => id).sort()).toEqual(
    [story, ...others].map(({ id }) => id).sort(),
  );
  expect(wall.stories[0]).toMatchObject({ kind: 'patrol', areaName: '寸滩街道', supports: null });
  expect(await world.as().nomination.story({ id: story.id })).toMatchObject({
    gone: false,
    title: '他在江上捞了十一年',
    name: '示例老陈',
    leaf: { open: false },
  });

  enterStage(world, 'final');
  const final = { campaignId, round: 'final' as const };
  await world.as(secretary).nomination.openRound(final);
  for (const member of panel)
    for (const [place, { id }] of [story, ...others].entries())
      await world.as(member).nomination.score({ ...final, id, marks: marks(25 - place) });
  await world.as(secretary).nomination.closeRound(final);
  const { entries } = await world.as(secretary).nomination.progress(final);
  expect(entries.map(({ id, mean, rank, chosen }) => ({ id, mean, rank, chosen }))).toEqual([
    { id: story.id, mean: 100, rank: 1, chosen: true },
    { id: others[0]!.id, mean: 96, rank: 2, chosen: false },
    { id: others[1]!.id, mean: 92, rank: 3, chosen: false },
  ]);
  // Chosen is not yet said before the notice, neither to whoever nominated nor to the panel.
  for (const { id, nominator, nominee } of [story, others[0]!]) {
    const { nomination } = world.as(nominator);
    expect(await nomination.one({ id })).toMatchObject({ status: 'qualified' });
    expect((await nomination.mine({})).nominations).toMatchObject([{ status: 'qualified' }]);
    expect(await world.as(nominee).nomination.aboutMe()).toMatchObject([{ status: 'qualified' }]);
  }
  expect(JSON.stringify(await world.as(panel[0]).nomination.toScore(final))).not.toContain(
    'proposed',
  );
  expect((await world.as().nomination.names({ campaignId })).names).toEqual([]);

  enterStage(world, 'notice');
  const { one } = world.as(story.nominator).nomination;
  expect(await one({ id: story.id })).toMatchObject({ status: 'proposed' });
  const noticed = await world.as().nomination.names({ campaignId });
  expect(noticed.names).toMatchObject([{ id: story.id, name: '示例老陈' }]);
  const neighbour = await world.somebody();
  const said = { id: story.id, reason: 'facts' as const, text: '他不是做了十一年，是十年。' };
  await world.as(neighbour).nomination.object(said);
  expect(await refusal(world.as(neighbour).nomination.object(said))).toMatchObject({
    reason: 'objected',
  });

  enterStage(world, 'result');
  expect(await refusal(world.as(secretary).nomination.announce({ campaignId }))).toMatchObject({
    reason: 'objections',
  });
  const { objections } = await world.as(secretary).nomination.objections({ campaignId });
  expect(objections).toMatchObject([{ text: said.text, dueOn: '2026-12-11' }]);
  const answer = { id: objections[0]!.id, upheld: false, text: '核对过，十一年没有错。' };
  await world.as(secretary).nomination.answerObjection(answer);
  await world.as(secretary).nomination.announce({ campaignId });
  expect(await world.as().nomination.names({ campaignId })).toMatchObject({
    names: [{ id: story.id }],
  });
  expect((await world.as(neighbour).nomination.myObjections({})).objections).toMatchObject([
    { status: 'dismissed', answer: answer.text },
  ]);
  const told = await world.as(story.nominee).account.inbox({});
  expect(told.messages.map(({ title }) => title)).toEqual(['揭晓了']);
});

test('the nominee takes the story down at any time, and a tombstone says so', async () => {
  const campaignId = await makeCampaign(world);
  const { id, nominee, nominator } = await published(world, campaignId);
  expect(await refusal(world.as(nominator).nomination.takeBack({ id }))).toMatchObject({
    code: 'not_found',
  });
  expect(await world.as(nominee).nomination.aboutMe()).toMatchObject([{ id, published: true }]);
  await world.as(nominee).nomination.takeBack({ id });
  expect((await world.as().nomination.stories({})).stories).toEqual([]);
  expect(await world.as().nomination.story({ id })).toEqual({
    gone: true,
    words: '应本人要求撤下',
    withdrawnAt: world.runtime.now(),
  });
  expect(await world.as(nominator).nomination.one({ id })).toMatchObject({
    status: 'withdrawn',
    consent: 'taken_back',
  });
  world.clock.now += 61 * 86_400_000;
  await world.jobs.nomination!['shred']!(world.runtime);
  const left = await rows<{ left: string }>(
    world.db,
    sql`select to_jsonb(n)::text || coalesce((select string_agg(to_jsonb(v)::text, '') from publication_version as v), '')
      || coalesce((select string_agg(to_jsonb(d)::text, '') from publication_draft as d), '') as left
      from nomination as n where id = ${id}`,
  );
  expect(left[0]!.left).not.toMatch(/示例|江上|1380000/);
  expect(await rows(world.db, sql`select from nomination_text`)).toEqual([]);
});

test('whoever takes a story down stands in its log with a post', async () => {
  const campaignId = await makeCampaign(world);
  const { secretary } = await appoint(world, campaignId);
  const made = [];
  for (let left = 4; left > 0; left--) made.push(await published(world, campaignId));
  const [own, counter, left, objected] = made as [Made, Made, Made, Made];
  await world.as(own.nominee).nomination.takeBack({ id: own.id });
  await world.as(await world.staff('editor')).nomination.takeBackFor({ id: counter.id });
  await world.as(left.nominee).account.deleteAccount();
  await world.jobs.nomination!['shred']!(world.runtime);
  await world.db.execute(sql`update nomination set status = 'proposed' where id = ${objected.id}`);
  enterStage(world, 'notice');
  const said = {
    id: objected.id,
    reason: 'facts' as const,
    text: '他没有做过这件事，是别人做的。',
  };
  await world.as(await world.somebody()).nomination.object(said);
  const { objections } = await world.as(secretary).nomination.objections({ campaignId });
  const answer = { id: objections[0]!.id, upheld: true, text: '核对过，不属实。' };
  await world.as(secretary).nomination.answerObjection(answer);
  const reviewer = world.as(await world.staff('reviewer')).review;
  const posts = [];
  for (const { publicationId } of made) {
    const { records } = await reviewer.sheet({ publicationId });
    posts.push(records.find(({ act }) => act === 'withdrawn')?.post);
  }
  expect(posts).toEqual(['本人', 'editor 1 号', '本人', 'secretary 1 号']);
}, 60_000);

test('what is returned is put right and handed in again', async () => {
  const campaignId = await makeCampaign(world);
  const given = nominationOf();
  const { id, nominator, phone } = await nominated(world, campaignId, given);
  const desk = world.as(await world.staff('editor')).nomination;
  const listed = await desk.entries({ campaignId, status: 'submitted' });
  expect(listed.entries).toMatchObject([{ id, name: '示**', consent: 'asked' }]);
  expect(listed.counts).toContainEqual({ status: 'submitted', entries: 1 });
  await desk.sendBack({ id, reason: 'story', note: '再说说十一年前的事。' });
  expect(await world.as(nominator).nomination.one({ id })).toMatchObject({
    status: 'returned',
    reason: 'story',
    note: '再说说十一年前的事。',
  });
  const better = { ...given, story: `${given.story}十一年前，他还是个打鱼的。` };
  await world.as(nominator).nomination.save({ id, ...better });
  const again = world.as(await world.staff('editor')).nomination;
  expect(await again.entry({ id })).toMatchObject({ status: 'submitted', note: null });
  await passed(world, id);
  expect(
    await refusal(world.as(await world.staff('editor')).nomination.handOver({ id })),
  ).toMatchObject({
    reason: 'no_consent',
  });
  await agreed(world, { id, nominator, phone });
  const over = await world.as(await world.staff('editor')).nomination.handOver({ id });
  expect(over.publicationId).toMatch(/^pub_/);
});

const inbox = async (who: TestPerson) =>
  (await world.as(who).account.inbox({})).messages.map(({ title }) => title);

test('an objection that holds takes the story down, and those concerned hear of it', async () => {
  const campaignId = await makeCampaign(world);
  const { id, nominee, nominator } = await published(world, campaignId);
  const { secretary } = await appoint(world, campaignId);
  await world.db.execute(sql`update nomination set status = 'proposed' where id = ${id}`);
  enterStage(world, 'notice');
  const said = { id, reason: 'facts' as const, text: '他没有做过这件事，是别人做的。' };
  await world.as(await world.somebody()).nomination.object(said);
  const { objections } = await world.as(secretary).nomination.objections({ campaignId });
  const answer = { id: objections[0]!.id, upheld: true, text: '核对过，不属实。' };
  await world.as(secretary).nomination.answerObjection(answer);
  expect(await world.as().nomination.story({ id })).toMatchObject({ gone: true });
  expect(await rows(world.db, sql`select status from nomination`)).toEqual([{ status: 'struck' }]);
  for (const who of [nominee, nominator])
    expect(await inbox(who)).toContain('公示期间的异议成立了');
});

test('what the desk does in the nominee’s name, the nominee hears of', async () => {
  const campaignId = await makeCampaign(world);
  const shown = await published(world, campaignId);
  await world.as(await world.staff('editor')).nomination.takeBackFor({ id: shown.id });
  for (const who of [shown.nominee, shown.nominator])
    expect(await inbox(who)).toContain('故事撤下了');
  const { id, nominator, phone } = await nominated(world, campaignId);
  const nominee = await world.somebody();
  const { token } = await world.as(nominator).nomination.askConsent({ id });
  await world.as(nominee, { demo: true }).nomination.verifyPhone({ token, phone });
  await world.as(nominee).nomination.answerConsent({ token, agree: false });
  const yes = { adult: true, guardian: '', portrait: 'none' as const };
  const editor = await world.staff('editor');
  const scan = [(await mediaHost(world).piece(editor, await photo())).id];
  await world.as(editor).nomination.enterPaper({ id, place: '档案盒 1', scan, ...yes });
  await world.as(await world.staff('editor')).nomination.checkPaper({ id, holds: true });
  expect(await inbox(nominee)).toEqual(['收到一份你签字的同意书']);
});

test('after a story come others, of its kind first', async () => {
  const campaignId = await makeCampaign(world);
  const { id } = await published(world, campaignId);
  const same = await published(world, campaignId);
  const other = await published(world, campaignId, { ...nominationOf(), kind: 'grid' });
  expect(await world.as().nomination.story({ id })).toMatchObject({
    related: [{ id: same.id }, { id: other.id }],
  });
});

test('the nominee and whoever nominated hear once that the story came out, under the title that is read', async () => {
  const campaignId = await makeCampaign(world);
  const { id, nominee, nominator } = await published(world, campaignId);
  const tell = () => world.jobs.nomination!['tell']!(world.runtime);
  expect(await tell()).toBe(1);
  expect(await tell()).toBe(0);
  expect(await inbox(nominee)).toEqual(['故事登出来了']);
  expect(await inbox(nominator)).toContain('故事登出来了');
  expect(await world.as(nominee).nomination.aboutMe()).toMatchObject([
    { id, published: true, publicTitle: '他在江上捞了十一年' },
  ]);
});
