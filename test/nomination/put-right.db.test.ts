import { sql } from 'drizzle-orm';
import { issueToken } from '@cloud/account/queries';
import { photo } from '../support/files';
import { mediaHost } from '../support/media';
import {
  makeCampaign,
  nominated,
  nominationOf,
  qualified,
  passed,
  rewritten,
} from '../support/nominations';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let campaignId: string;
beforeEach(async () => {
  world = await openWorld();
  campaignId = await makeCampaign(world);
});
afterEach(() => world.close());

const day = 86_400_000;
const desk = async () => world.as(await world.staff('editor')).nomination;
const shred = () => world.jobs['nomination']!['shred']!(world.runtime);
/** Somebody who comes back after their session ended. */
const again = async ({ id }: TestPerson) => ({
  id,
  token: (await issueToken(world.db, id, world.runtime.now())).token,
});

test('after a yes that fell, the sixty days begin with the text that the nominee is asked about anew', async () => {
  const given = nominationOf();
  const { id, nominator } = await qualified(world, campaignId, given);
  world.clock.now += 61 * day;
  const mine = world.as(await again(nominator)).nomination;
  await (await desk()).sendBack({ id, reason: 'facts', note: '补一句' });
  await mine.save({ id, ...given, story: `${given.story}补的一句。` });
  world.clock.now += 59 * day;
  await shred();
  expect((await world.as(await again(nominator)).nomination.one({ id })).text).not.toBeNull();
  world.clock.now += day + 1000;
  await shred();
  expect((await world.as(await again(nominator)).nomination.one({ id })).text).toBeNull();
});

test('what was shredded is neither listed nor counted as waiting at the desk', async () => {
  const given = nominationOf();
  const { id, nominator } = await qualified(world, campaignId, given);
  await (await desk()).sendBack({ id, reason: 'facts', note: '补一句' });
  await world.as(nominator).nomination.save({ id, ...given, story: `${given.story}补的一句。` });
  const of = { campaignId, status: 'submitted' as const };
  const waiting = ({ counts }: { counts: { status: string; entries: number }[] | null }) =>
    counts!.find(({ status }) => status === 'submitted')!.entries;
  const before = await (await desk()).entries(of);
  expect([before.entries.length, waiting(before)]).toEqual([1, 1]);
  world.clock.now += 60 * day + 1000;
  await shred();
  const after = await (await desk()).entries(of);
  expect([after.entries.length, waiting(after)]).toEqual([0, 0]);
});

test('the desk puts right what it wrote down, also after it passed, and it waits to be passed anew', async () => {
  const given = nominationOf();
  const { id } = await (await desk()).enter({ campaignId, source: 'letter', ...given });
  await passed(world, id);
  expect(await (await desk()).entry({ id })).toMatchObject({ status: 'qualified', canSave: true });
  await rewritten(world, id, { ...given, phone: '13900001111' });
  const { status, text } = await (await desk()).entry({ id });
  expect([status, text?.phone]).toEqual(['submitted', '13900001111']);
  await passed(world, id);
});

test('what somebody nominated who left is put right by the desk, and then not shredded for their leaving', async () => {
  const given = nominationOf();
  const { id, nominator } = await qualified(world, campaignId, given);
  const early = rewritten(world, id, given);
  expect(await refusal(early)).toMatchObject({ code: 'not_found' });
  await world.as(nominator).account.deleteAccount();
  world.clock.now += 60_000;
  const back = (await desk()).sendBack({ id, reason: 'facts', note: '补一句' });
  expect(await refusal(back)).toMatchObject({ reason: 'left' });
  await rewritten(world, id, { ...given, story: `${given.story}补的一句。` });
  await shred();
  const { status, consent, text } = await (await desk()).entry({ id });
  expect([status, consent, text?.story.endsWith('补的一句。')]).toEqual([
    'submitted',
    'asked',
    true,
  ]);
});

test('what went to the editors is not put right at the desk any more', async () => {
  const given = nominationOf();
  const { id, nominator } = await qualified(world, campaignId, given);
  await world.as(nominator).account.deleteAccount();
  await (await desk()).handOver({ id });
  expect((await (await desk()).entry({ id })).canSave).toBe(false);
  const late = rewritten(world, id, given);
  expect(await refusal(late)).toMatchObject({ reason: 'decided' });
});

const paper = { adult: true, guardian: '', portrait: 'none' as const };

/** A paper that one of the desk entered; a colleague has still to look at it. */
async function papered(id: string) {
  const editor = await world.staff('editor');
  const scan = [(await mediaHost(world).piece(editor, await photo())).id];
  await world.as(editor).nomination.enterPaper({ id, place: '档案盒 1', scan, ...paper });
}

test('a no said on the phone outlives a paper signed before it, not one entered after', async () => {
  const { id, nominator, phone } = await nominated(world, campaignId);
  await papered(id);
  const nominee = await world.somebody();
  const { token } = await world.as(nominator).nomination.askConsent({ id });
  await world.as(nominee, { demo: true }).nomination.verifyPhone({ token, phone });
  const no = () => world.as(nominee).nomination.answerConsent({ token, agree: false });
  await no();
  const check = async () => (await desk()).checkPaper({ id, holds: true });
  expect(await refusal(check())).toMatchObject({ code: 'not_found' });
  expect((await (await desk()).entry({ id })).scan).toEqual([]);
  await papered(id);
  await no();
  expect(await refusal(check())).toMatchObject({ code: 'not_found' });
  await papered(id);
  await check();
  expect((await (await desk()).entry({ id })).consent).toBe('given');
});

test('a paper signed for another text goes with its scan', async () => {
  const given = nominationOf();
  const { id } = await (await desk()).enter({ campaignId, source: 'letter', ...given });
  await papered(id);
  await rewritten(world, id, { ...given, story: `${given.story}改了。` });
  expect(await (await desk()).entry({ id })).toMatchObject({ paperBy: null, scan: [] });
});

test('where a first review chooses, nobody is told that what qualified comes out', async () => {
  const told = async (of: string) => {
    const { nominator } = await qualified(world, of);
    const { messages } = await world.as(nominator).account.inbox({});
    return messages[0]!.body;
  };
  expect(await told(campaignId)).toMatch('三位审核看过，就登出来');
  const judged = await told(await makeCampaign(world, { firstPlaces: 1 }));
  expect(judged).toMatch('接下来是评委初评');
  expect(judged).not.toMatch('就登出来');
});

test('a link lasts no longer than what it opens', async () => {
  const { id, nominator } = await nominated(world, campaignId);
  const asked = world.clock.now;
  world.clock.now += 59 * day;
  const { until } = await world.as(await again(nominator)).nomination.askConsent({ id });
  expect(until.getTime()).toBe(asked + 60 * day);
});

test('nothing is kept of a nominee who deleted their account, whoever nominated them', async () => {
  const { id, nominee } = await qualified(world, campaignId);
  await world.as(nominee).account.deleteAccount();
  await shred();
  expect((await (await desk()).entry({ id })).text).toBeNull();
});

test('one finds all that is told of oneself, however much it is', async () => {
  const { id, nominee } = await qualified(world, campaignId);
  await world.db
    .execute(sql`insert into nomination (id, campaign_id, kind, area_id, source, entered_by, day, created_at, moved_at)
    select 'nom_more' || i, campaign_id, kind, area_id, 'letter', (select id from person where id <> ${nominee.id} limit 1), day,
      created_at + i * interval '1 minute', moved_at from nomination, generate_series(1, 101) as i where id = ${id}`);
  await world.db
    .execute(sql`insert into nominee_consent (nomination_id, asked_at, verified_by, verified_at)
    select id, created_at, ${nominee.id}, created_at from nomination where id like 'nom_more%'`);
  const about = await world.as(nominee).nomination.aboutMe();
  expect([about.length, about.at(-1)!.id]).toEqual([102, id]);
  expect((await world.as(nominee).nomination.myData()).aboutMe).toHaveLength(102);
});
