import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { at } from '@cloud/openday/rules';
import { constraintOf } from '../support/db';
import { photo, video } from '../support/files';
import { mediaHost } from '../support/media';
import {
  agreed,
  makeCampaign,
  nominated,
  nominationOf,
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

const demo = { demo: true };
const yes = { agree: true as const, adult: true, guardian: '', portrait: 'none' as const };
const desk = async () => world.as(await world.staff('editor')).nomination;

test('a forwarded link shows a masked name, and neither the story nor a way to say yes', async () => {
  const { id, nominator } = await nominated(world, campaignId);
  const { token } = await world.as(nominator).nomination.askConsent({ id });
  const stranger = await world.somebody();
  const seen = await world.as(stranger).nomination.openLink({ token });
  expect(seen).toMatchObject({ name: '示**', text: null });
  expect(JSON.stringify(seen)).not.toMatch(/老陈|江面/);
  const typed = { token, phone: '13911112222' };
  expect(await refusal(world.as(stranger, demo).nomination.verifyPhone(typed))).toMatchObject({
    reason: 'phone',
  });
  const answer = world.as(stranger).nomination.answerConsent({ token, ...yes });
  expect(await refusal(answer)).toMatchObject({ reason: 'not_verified' });
});

test('outside a demo a phone is never typed, and without WeChat nobody is verified', async () => {
  const { id, nominator, phone } = await nominated(world, campaignId);
  const { token } = await world.as(nominator).nomination.askConsent({ id });
  const nominee = world.as(await world.somebody()).nomination;
  expect(await refusal(nominee.verifyPhone({ token, phone }))).toMatchObject({
    code: 'not_allowed',
  });
  const coded = world.as(await world.somebody()).nomination.verifyPhone({ token, code: 'x' });
  expect(await refusal(coded)).toMatchObject({ code: 'not_allowed' });
});

test('WeChat’s word on the phone is what counts', async () => {
  const { id, nominator, phone } = await nominated(world, campaignId);
  const { token } = await world.as(nominator).nomination.askConsent({ id });
  const phoneOf = (code: string) => Promise.resolve(code === 'hers' ? phone : '13911112222');
  const wechat = { phoneOf } as never;
  const other = world.as(await world.somebody(), { wechat }).nomination;
  expect(await refusal(other.verifyPhone({ token, code: 'his' }))).toMatchObject({
    reason: 'phone',
  });
  const nominee = await world.somebody();
  await world.as(nominee, { wechat }).nomination.verifyPhone({ token, code: 'hers' });
  const seen = await world.as(nominee).nomination.openLink({ token });
  expect(seen.text?.story).toContain('江面');
  await world.as(nominee).nomination.answerConsent({ token, ...yes });
  // The one who agreed finds what they agreed to under the link; nobody else finds anything.
  expect(await world.as(nominee).nomination.openLink({ token })).toMatchObject({ state: 'given' });
  const no = world.as(nominee).nomination.answerConsent({ token, agree: false });
  expect(await refusal(no)).toMatchObject({ reason: 'answered' });
  expect(await refusal(other.openLink({ token }))).toMatchObject({ reason: 'link' });
  const again = world.as(await world.somebody(), { wechat }).nomination;
  expect(await refusal(again.verifyPhone({ token, code: 'hers' }))).toMatchObject({
    reason: 'answered',
  });
});

test('five wrong phones spend a link, a new link ends the old one, and none lasts beyond thirty days', async () => {
  const { id, nominator, phone } = await nominated(world, campaignId);
  const first = (await world.as(nominator).nomination.askConsent({ id })).token;
  for (let tries = 0; tries < 5; tries++) {
    const guess = { token: first, phone: `1391111222${tries}` };
    await refusal(world.as(await world.somebody(), demo).nomination.verifyPhone(guess));
  }
  const right = async (token: string) =>
    world.as(await world.somebody(), demo).nomination.verifyPhone({ token, phone });
  expect(await refusal(right(first))).toMatchObject({ reason: 'link' });
  const second = (await world.as(nominator).nomination.askConsent({ id })).token;
  expect(await refusal(right(first))).toMatchObject({ reason: 'link' });
  await right(second);
  world.clock.now += 30 * 86_400_000;
  expect(await refusal(right(second))).toMatchObject({ reason: 'link' });
});

test('whoever proposed somebody else cannot say yes for them, though they know the phone', async () => {
  const { id, nominator, phone } = await nominated(world, campaignId);
  const { token } = await world.as(nominator).nomination.askConsent({ id });
  const own = world.as(nominator, demo).nomination.verifyPhone({ token, phone });
  expect(await refusal(own)).toMatchObject({ reason: 'nominator' });
  const direct = sql`update nominee_consent set verified_by = ${nominator.id}, verified_at = now() where nomination_id = ${id}`;
  expect(await constraintOf(world.db.execute(direct))).toBe('nominee_consent_own');
  // Of oneself one can.
  const self = await world.somebody();
  const given = nominationOf();
  const mine = await world.as(self).nomination.nominate({ campaignId, source: 'self', ...given });
  const link = await world.as(self).nomination.askConsent({ id: mine.id });
  const shown = { token: link.token, phone: given.phone };
  await world.as(self, demo).nomination.verifyPhone(shown);
  expect(
    await world.as(self).nomination.answerConsent({ token: link.token, ...yes }),
  ).toMatchObject({ agreed: true });
});

test('somebody not of age needs a guardian, and pictures a word on who else is in them', async () => {
  const { id, nominator, phone } = await nominated(world, campaignId);
  const nominee = await world.somebody();
  const { token } = await world.as(nominator).nomination.askConsent({ id });
  await world.as(nominee, demo).nomination.verifyPhone({ token, phone });
  const say = (part: object) =>
    world.as(nominee).nomination.answerConsent({ token, ...yes, ...part });
  expect(await refusal(say({ adult: false }))).toMatchObject({ field: 'guardian' });
  expect(await refusal(say({ portrait: null }))).toMatchObject({ field: 'portrait' });
  expect(await refusal(say({ adult: false, guardian: '示例老陈' }))).toMatchObject({
    field: 'guardian',
  });
  await say({ adult: false, guardian: '示例妈妈', portrait: 'agreed' });
  const [kept] = await rows<{ kept: string }>(
    world.db,
    sql`select to_jsonb(k)::text as kept from nominee_consent as k where nomination_id = ${id}`,
  );
  expect(kept!.kept).not.toContain('示例妈妈');
  const bare = sql`update nominee_consent set guardian_sealed = null where nomination_id = ${id}`;
  expect(await constraintOf(world.db.execute(bare))).toBe('nominee_consent_given');
});

test('a paper counts once a second person has looked at it', async () => {
  const editor = await world.staff('editor');
  const { id } = await world
    .as(editor)
    .nomination.enter({ campaignId, source: 'letter', ...nominationOf('') });
  await passed(world, id);
  const { agree: _, ...paper } = yes;
  const host = mediaHost(world);
  const scan = [(await host.piece(editor, await photo(), { form: `paper-${id}` })).id];
  const enter = (ids: string[]) =>
    world.as(editor).nomination.enterPaper({ id, place: '档案盒 3-12', scan: ids, ...paper });
  const others = (await host.piece(await world.somebody(), await photo())).id;
  const film = await host.piece(editor, await video(), { kind: 'video', form: `paper-${id}` });
  for (const wrong of [others, film.id])
    expect(await refusal(enter([wrong]))).toMatchObject({
      field: 'scan',
      message: expect.stringContaining('签好字的纸'),
    });
  await enter(scan);
  const sees = async (who?: TestPerson) =>
    (await world.as(who).media.look({ ids: scan })).length === 1;
  for (const who of [undefined, await world.somebody(), await world.staff('planner')])
    expect(await sees(who)).toBe(false);
  expect(await refusal((await desk()).handOver({ id }))).toMatchObject({ reason: 'no_consent' });
  const own = world.as(editor).nomination.checkPaper({ id, holds: true });
  expect(await refusal(own)).toMatchObject({ reason: 'own_paper' });
  await world.as(await world.staff('editor')).nomination.checkPaper({ id, holds: true });
  expect(await (await desk()).entry({ id })).toMatchObject({ consent: 'given', scan });
  await (await desk()).handOver({ id });
  const reviewer = await world.staff('reviewer');
  expect(await sees(reviewer)).toBe(true);
  expect(await world.as(reviewer).nomination.word({ id })).toEqual({
    onPaper: true,
    adult: true,
    portrait: 'none',
    scan,
  });
});

test('refused, or never answered, everything of it is gone after sixty days and no sooner', async () => {
  const refused = await nominated(world, campaignId);
  const nominee = await world.somebody();
  const { token } = await world.as(refused.nominator).nomination.askConsent({ id: refused.id });
  await world.as(nominee, demo).nomination.verifyPhone({ token, phone: refused.phone });
  await world.as(nominee).nomination.answerConsent({ token, agree: false });
  const silent = await nominated(world, campaignId);
  const kept = await nominated(world, campaignId);
  await agreed(world, kept);
  const texts = () => rows(world.db, sql`select nomination_id from nomination_text`);
  const shred = () => world.jobs['nomination']!['shred']!(world.runtime);
  world.clock.now += 59 * 86_400_000;
  await shred();
  expect(await texts()).toHaveLength(3);
  world.clock.now += 2 * 86_400_000;
  await shred();
  expect(await shred()).toBe(0);
  expect(await texts()).toEqual([{ nomination_id: kept.id }]);
  const left = await rows<{ id: string; phone: string | null }>(
    world.db,
    sql`select id, phone_hash as phone from nomination where shredded_at is not null order by id`,
  );
  expect(left).toEqual([refused.id, silent.id].sort().map((id) => ({ id, phone: null })));
  expect(await rows(world.db, sql`select from nominee_consent`)).toHaveLength(1);
  // A yes that came to nothing is kept until the campaign is long over: it ends on 12 December.
  world.clock.now = at('2027-02-10', '23:00');
  await shred();
  expect(await texts()).toHaveLength(1);
  world.clock.now = at('2027-02-11', '01:00');
  await shred();
  expect(await texts()).toEqual([]);
});

test('an account deleted before the nominee’s word takes its nominations along; the nominee’s own takes the story down', async () => {
  const { id, nominator } = await nominated(world, campaignId);
  await world.as(nominator).account.deleteAccount();
  await world.jobs['nomination']!['shred']!(world.runtime);
  expect(await rows(world.db, sql`select from nomination_text`)).toEqual([]);
  const kept = await nominated(world, campaignId);
  const nominee = await agreed(world, kept);
  await world.as(nominee).account.deleteAccount();
  await world.jobs['nomination']!['shred']!(world.runtime);
  const { status, text } = await (await desk()).entry({ id: kept.id });
  expect([status, text]).toEqual(['withdrawn', null]);
  expect(id).not.toBe(kept.id);
});

test('one is told of at most three a day, and of the same person once', async () => {
  const nominator = await world.somebody();
  const tell = (given = nominationOf()) =>
    world.as(nominator).nomination.nominate({ campaignId, source: 'colleague', ...given });
  const given = nominationOf();
  await tell(given);
  expect(await refusal(tell(given))).toMatchObject({ reason: 'twice' });
  await tell();
  await tell();
  expect(await refusal(tell())).toMatchObject({ code: 'too_often', reason: 'enough' });
});

test('a yes counts for the text it was given to: once that is another, the nominee is asked anew', async () => {
  const given = nominationOf();
  const { id, nominator, phone } = await nominated(world, campaignId, given);
  const nominee = await agreed(world, { id, nominator, phone });
  const direct = sql`update nomination_text set digest = 'another' where nomination_id = ${id}`;
  expect(await constraintOf(world.db.execute(direct))).toBe('nomination_text_agreed');
  const mine = () => world.as(nominator).nomination;
  const sendBack = async () => (await desk()).sendBack({ id, reason: 'story', note: '' });
  await sendBack();
  await mine().save({ id, ...given });
  expect(await mine().one({ id })).toMatchObject({ consent: 'given' });
  await sendBack();
  await mine().save({ id, ...given, name: '示例王五', phone: '13900008888' });
  expect(await mine().one({ id })).toMatchObject({ consent: 'asked', answeredAt: null });
  expect(await world.as(nominee).nomination.aboutMe()).toEqual([]);
  await passed(world, id);
  expect(await refusal((await desk()).handOver({ id }))).toMatchObject({ reason: 'no_consent' });
  await agreed(world, { id, nominator, phone: '13900008888' });
  await (await desk()).handOver({ id });
});

test('one of the desk alone brings nobody onto the wall', async () => {
  const editor = await world.staff('editor');
  const given = nominationOf();
  const { id } = await world
    .as(editor)
    .nomination.enter({ campaignId, source: 'letter', ...given });
  const { token } = await world.as(editor).nomination.linkFor({ id });
  const own = world.as(editor, demo).nomination.verifyPhone({ token, phone: given.phone });
  expect(await refusal(own)).toMatchObject({ reason: 'nominator' });
  const told = nominationOf();
  const friend = await world
    .as(editor)
    .nomination.nominate({ campaignId, source: 'colleague', ...told });
  const about = await nominated(world, campaignId);
  const link = await world.as(about.nominator).nomination.askConsent({ id: about.id });
  const shown = { token: link.token, phone: about.phone };
  await world.as(editor, demo).nomination.verifyPhone(shown);
  for (const each of [id, friend.id, about.id]) {
    expect(await refusal(passed(world, each, editor))).toMatchObject({
      reason: 'own',
    });
    await passed(world, each);
  }
});

test('a wrong phone is put right: until it passed by whoever wrote it, afterwards once the desk sends it back', async () => {
  const given = nominationOf();
  const { id, nominator } = await nominated(world, campaignId, given);
  const mine = () => world.as(nominator).nomination;
  await mine().save({ id, ...given, phone: '13900006001' });
  await passed(world, id);
  const right = { ...given, phone: '13900006002' };
  expect(await refusal(mine().save({ id, ...right }))).toMatchObject({ reason: 'decided' });
  await (await desk()).sendBack({ id, reason: 'phone', note: '' });
  await mine().save({ id, ...right });
  await passed(world, id);
  await agreed(world, { id, nominator, phone: right.phone });
  await (await desk()).handOver({ id });
  const late = (await desk()).sendBack({ id, reason: 'phone', note: '' });
  expect(await refusal(late)).toMatchObject({ reason: 'decided' });
  expect(await refusal(rewritten(world, id, given))).toMatchObject({
    code: 'not_found',
  });
});
