import { sql } from 'drizzle-orm';
import { newId } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import type { Role } from '@cloud/_shared/identity';
import { roleGrant } from '@cloud/_shared/tables';
import { at } from '@cloud/openday/rules';
import { jobs } from '@cloud/review/jobs';
import { allChecks, handIn, publishAll, storyOf } from '../support/publications';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

const hour = 3_600_000;
let world: World;
let id: string;
let editor: TestPerson;
let first: TestPerson[];
let second: TestPerson;
let final: TestPerson;
beforeEach(async () => {
  world = await openWorld();
  editor = await world.staff('editor');
  first = [
    await world.staff('reviewer', 'stage:first'),
    await world.staff('reviewer', 'stage:first'),
  ];
  second = await world.staff('reviewer', 'stage:second');
  final = await world.staff('reviewer', 'stage:final');
  id = await handIn(world, 'nom_desk01', { title: '做为班长' });
});
afterEach(() => world.close());

const as = (who: TestPerson) => world.as(who).review;
const hand = (revision: number, note = '') =>
  as(editor).submit({ publicationId: id, revision, note });
const sign = async (who: TestPerson) => {
  const { version } = await as(who).open({ publicationId: id });
  return as(who).sign({ publicationId: id, digest: version!.digest, checks: allChecks });
};
const told = async (who: TestPerson) =>
  (await world.as(who).account.inbox({})).messages.map(({ title }) => title);
const grant = (who: TestPerson, role: Role, scope: string, title: string) =>
  world.db.insert(roleGrant).values({
    ...{ id: newId('rol'), personId: who.id, role, scope, title, grantedBy: 'test' },
    grantedAt: world.runtime.now(),
  });
const seen = async (who: TestPerson, of: 'free' | 'mine' | 'all') =>
  (await as(who).inbox({ of })).texts.length;

test('a text goes from stage to stage, each told in turn, and its editor at the end', async () => {
  await hand(1);
  expect(await told(first[0]!)).toEqual(['有一篇等初审']);
  expect(await told(second)).toEqual([]);
  expect([await seen(first[0]!, 'free'), await seen(second, 'free')]).toEqual([1, 0]);
  await sign(first[0]!);
  expect(await told(second)).toEqual(['有一篇等复审']);
  await sign(second);
  await sign(final);
  expect(await told(editor)).toEqual(['三审都签了，公开了']);
  const { records } = await as(editor).open({ publicationId: id });
  expect(records.map(({ act, post }) => [act, post])).toEqual(
    Array.from({ length: 3 }, () => ['signed', 'reviewer 1 号']),
  );
});

test('a claim keeps others out for a day, shown by post; only who could sign may claim', async () => {
  await hand(1);
  await as(first[0]!).claim({ publicationId: id });
  const { texts } = await as(editor).inbox({ of: 'all' });
  expect(texts[0]).toMatchObject({ stage: 'first', held: { mine: false, by: 'reviewer 1 号' } });
  expect(JSON.stringify(texts)).not.toContain(first[0]!.id);
  const second_ = as(first[1]!);
  expect(await refusal(second_.claim({ publicationId: id }))).toMatchObject({ reason: 'held' });
  expect(await refusal(as(second).claim({ publicationId: id }))).toMatchObject({ reason: 'stage' });
  world.clock.now += 24 * hour;
  await second_.claim({ publicationId: id });
  expect([await seen(first[0]!, 'mine'), await seen(first[1]!, 'mine')]).toEqual([0, 1]);
});

test('who steps back lets go and the others are told; with nobody left, the editor is', async () => {
  await hand(1);
  await as(first[0]!).claim({ publicationId: id });
  world.clock.now += hour;
  await as(first[0]!).recuse({ publicationId: id, reason: 'person' });
  expect(await told(first[1]!)).toHaveLength(2);
  expect(await seen(first[1]!, 'free')).toBe(1);
  expect(await seen(first[0]!, 'free')).toBe(0);
  await as(first[1]!).recuse({ publicationId: id, reason: 'organisation' });
  expect(await told(editor)).toEqual(['初审没有人能签了']);
});

test('who signed and then steps back takes the signature along: it begins again', async () => {
  await hand(1);
  await sign(first[0]!);
  await as(first[0]!).recuse({ publicationId: id, reason: 'other' });
  expect(await told(editor)).toEqual(['签过的人回避了，要重新送审']);
  expect((await as(editor).open({ publicationId: id })).version?.status).toBe('returned');
});

test('too few reviewers are said when it is handed in', async () => {
  const only = await handIn(world, 'nom_desk02');
  await world.db.execute(
    sql`update role_grant set revoked_at = now(), revoked_by = 'test' where person_id = ${final.id}`,
  );
  const why = await refusal(as(editor).submit({ publicationId: only, revision: 1 }));
  expect(why).toMatchObject({ reason: 'reviewers' });
  expect(why.message).toContain('终审');
});

test('a proofreader besides the three is written down and signs nothing; who wrote it is none', async () => {
  await hand(1);
  const { version } = await as(second).open({ publicationId: id });
  const proof = { publicationId: id, digest: version!.digest, checks: allChecks };
  await as(second).proofread(proof);
  await as(second).proofread(proof);
  expect((await as(second).open({ publicationId: id })).version?.stage).toBe('first');
  await as(editor).saveDraft({ publicationId: id, seen: 1, ...storyOf('二') });
  expect(await refusal(as(editor).proofread(proof))).toMatchObject({ reason: 'wrote' });
});

test('proofreading takes something looked at or said, from one who neither signed it nor stepped back', async () => {
  await hand(1);
  const { version } = await as(second).open({ publicationId: id });
  const text = { publicationId: id, digest: version!.digest };
  const nothing = as(second).proofread({ ...text, checks: [] });
  expect(await refusal(nothing)).toMatchObject({ field: 'checks' });
  await sign(first[0]!);
  const signer = as(first[0]!).proofread({ ...text, checks: allChecks });
  expect(await refusal(signer)).toMatchObject({ reason: 'signed_before' });
  await as(final).recuse({ publicationId: id, reason: 'person' });
  await as(final).recuse({ publicationId: id, reason: 'other' });
  const stranger = as(final).proofread({ ...text, checks: allChecks });
  expect(await refusal(stranger)).toMatchObject({ reason: 'recused' });
  const { records } = await as(editor).open({ publicationId: id });
  expect(records.map(({ act }) => act)).toEqual(['signed', 'recused']);
});

test('whoever a later stage cannot do without leaves the earlier one to another', async () => {
  const ends = sql`update role_grant set revoked_at = now(), revoked_by = 'test' where person_id in (${first[1]!.id}, ${final.id})`;
  await world.db.execute(ends);
  const any = await world.staff('reviewer');
  await hand(1);
  expect(await refusal(as(any).claim({ publicationId: id }))).toMatchObject({ reason: 'later' });
  expect(await refusal(sign(any))).toMatchObject({ reason: 'later' });
  await sign(first[0]!);
  await sign(second);
  await sign(any);
  expect((await as(editor).open({ publicationId: id })).publishedVersion).toBe(1);
});

test('a claim ends with its holder’s post, and when they write at the text', async () => {
  await hand(1);
  await as(first[0]!).claim({ publicationId: id });
  await world.db.execute(
    sql`update role_grant set revoked_at = now(), revoked_by = 'test' where person_id = ${first[0]!.id}`,
  );
  await as(first[1]!).claim({ publicationId: id });
  await grant(first[1]!, 'editor', '*', '编辑');
  await as(first[1]!).saveDraft({ publicationId: id, seen: 1, ...storyOf('二') });
  expect((await as(editor).open({ publicationId: id })).version!.held).toBeNull();
});

test('the sheet says the post in which somebody signed, whatever they become later', async () => {
  await hand(1);
  await sign(first[0]!);
  world.clock.now += hour;
  await grant(first[0]!, 'reviewer', 'stage:final', '终审主任');
  expect((await as(editor).sheet({ publicationId: id })).records).toMatchObject([
    { post: 'reviewer 1 号', said: { post: 'reviewer 1 号' } },
  ]);
});

test('before anything was ever published, the oldest draft counts', async () => {
  world.clock.now += 16 * 24 * hour;
  const { quiet } = await as(editor).standing();
  expect(quiet).toMatchObject({ ever: false, days: 16, level: 'red' });
  expect(await jobs['remind']!(world.runtime)).toBe(1);
  expect(await told(editor)).toEqual(['14 天没发新东西了']);
});

test('two editors: who saves over what they have not seen is told, and loses nothing', async () => {
  const other = await world.staff('editor');
  await as(other).saveDraft({ publicationId: id, seen: 1, ...storyOf('同事的标题') });
  const mine = { publicationId: id, ...storyOf('我的标题') };
  expect(await refusal(as(editor).saveDraft({ ...mine, seen: 1 }))).toMatchObject({
    reason: 'saved_meanwhile',
  });
  const { title } = await as(editor).compareDraft(mine);
  expect(title.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same']);
  await as(editor).saveDraft({ ...mine, seen: 2 });
});

test('a correction is noted, dated and goes through the same three; taken down it needs them anew', async () => {
  await publishAll(world, id);
  world.clock.now += hour;
  await as(editor).saveDraft({ publicationId: id, seen: 1, ...storyOf('改过') });
  expect(await refusal(hand(2))).toMatchObject({ field: 'note' });
  await publishAll(world, id, '改了标题');
  const open = await as(editor).open({ publicationId: id });
  expect(open).toMatchObject({ publishedVersion: 2, version: { note: '改了标题' } });
  expect(open.correctedAt!.getTime() - open.publishedAt!.getTime()).toBe(hour);
  await as(editor).withdraw({ publicationId: id, reason: 'private' });
  expect(await refusal(hand(2))).toMatchObject({ field: 'note' });
  const shelf = await as(editor).shelf({ of: 'known' });
  expect(shelf.texts).toMatchObject([{ withdrawnFor: 'private', published: null }]);
  await as(editor).saveDraft({ publicationId: id, seen: 2, ...storyOf('又改过') });
  await publishAll(world, id, '拿掉了不该露的');
  const again = await as(editor).open({ publicationId: id });
  expect([again.publishedVersion, again.correctedAt]).toEqual([3, world.runtime.now()]);
});

test('a signature is put to one version with its note: the same words under another note are another text', async () => {
  await publishAll(world, id);
  await as(editor).saveDraft({ publicationId: id, seen: 1, ...storyOf('改过') });
  await hand(2, '改了标题');
  const { version: read } = await as(first[0]!).open({ publicationId: id });
  await as(editor).recall({ publicationId: id });
  await hand(2, '此人做为班长，电话 13800001234');
  const late = as(first[0]!).sign({ publicationId: id, digest: read!.digest, checks: allChecks });
  expect(await refusal(late)).toMatchObject({ reason: 'other_text' });
  const { version } = await as(first[0]!).open({ publicationId: id });
  expect(version!.marks).toMatchObject({ count: 2, note: [{ kind: 'typo' }, { kind: 'phone' }] });
});

test('a version is compared with what is public or was read, never with one called back in between', async () => {
  const before = async () => (await as(second).open({ publicationId: id })).version!.before;
  await hand(1);
  expect(await before()).toBeNull();
  await as(editor).recall({ publicationId: id });
  await hand(1);
  expect(await before()).toBeNull();
  const { version } = await as(first[0]!).open({ publicationId: id });
  await as(first[0]!).sendBack({ publicationId: id, digest: version!.digest, reason: 'facts' });
  await publishAll(world, id);
  expect(await before()).toEqual({ number: 2, isPublic: false });
  for (const [seen, title] of ['他收过黑钱。', '他收过黑钱！'].entries()) {
    await as(editor).saveDraft({ publicationId: id, seen: seen + 1, ...storyOf(title) });
    await hand(seen + 2, '补一句');
    expect(await before()).toEqual({ number: 3, isPublic: true });
    await as(editor).recall({ publicationId: id });
  }
});

test('the machine marks by the lists that staff keep', async () => {
  await hand(1);
  const marks = async () => (await as(second).open({ publicationId: id })).version!.marks;
  expect((await marks()).title).toMatchObject([{ kind: 'typo', instead: '作为' }]);
  const { words } = await as(editor).words({ kind: 'typo', find: '做为' });
  await as(editor).removeWord({ id: words[0]!.id });
  expect((await marks()).count).toBe(0);
  await as(editor).addWord({ kind: 'sensitive', word: '班长' });
  expect(
    await refusal(as(editor).addWord({ kind: 'name', word: '班长', instead: '组长' })),
  ).toMatchObject({ reason: 'listed' });
  expect((await marks()).title).toMatchObject([{ kind: 'sensitive' }]);
});

test('what is overdue is told once a working day, and quiet once a level', async () => {
  await publishAll(world, await handIn(world, 'nom_desk03'));
  await hand(1);
  const remind = () => jobs['remind']!(world.runtime);
  expect(await remind()).toBe(0);
  // Friday: three working days later, the stage had two.
  world.clock.now = at('2026-11-27', '10:00');
  expect(await remind()).toBeGreaterThan(0);
  expect(await remind()).toBe(0);
  expect(await told(first[0]!)).toContain('初审超时了');
  expect(await told(editor)).toContain('有一个工作日没发新东西了');
  world.clock.now = at('2026-11-28', '10:00');
  expect(await remind()).toBe(0);
  world.clock.now = at('2026-12-01', '10:00');
  await remind();
  expect((await told(editor)).filter((title) => title.includes('没发'))).toHaveLength(2);
  expect((await as(editor).standing()).quiet).toMatchObject({ days: 7, level: 'orange' });
  const log = sql`select count(*)::int as count from audit where act = 'review.remind'`;
  expect(await rows(world.db, log)).toEqual([{ count: 2 }]);
});
