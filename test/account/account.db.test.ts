import { sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { noticeVersion } from '@cloud/_shared/notice';
import { openWorld, refusal, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const cloud = (openid: string) =>
  world.root.createCaller(world.contextOf({ kind: 'wechat', openid }));
const stored = async () => {
  const [found] = await rows<{ people: number; identities: number; consents: number }>(
    world.db,
    sql`select (select count(*)::int from person) as people, (select count(*)::int from identity) as identities,
      (select count(*)::int from consent) as consents`,
  );
  return found;
};

test('nothing is stored of a WeChat visitor before they accept the notice', async () => {
  const visitor = cloud('openid-1');
  await visitor.account.start();
  await visitor.openday.home();
  expect(await refusal(visitor.openday.myBookings({}))).toMatchObject({ code: 'consent_needed' });
  expect(await stored()).toEqual({ people: 0, identities: 0, consents: 0 });
  expect(await refusal(visitor.account.acceptNotice({ noticeVersion: 'old' }))).toMatchObject({
    reason: 'notice_changed',
  });
  await Promise.all([1, 2, 3].map(() => cloud('openid-1').account.acceptNotice({ noticeVersion })));
  expect(await stored()).toEqual({ people: 1, identities: 1, consents: 1 });
  expect((await visitor.openday.myBookings({})).bookings).toEqual([]);
  const [identity] = await rows<{ subject_hash: string; subject_sealed: string }>(
    world.db,
    sql`select * from identity`,
  );
  expect(JSON.stringify(identity)).not.toContain('openid-1');
});

test('a first visit that breaks off leaves neither a person without consent nor consent without a record', async () => {
  await world.db.execute(sql`create function break_off() returns trigger language plpgsql as
    $$ begin raise exception 'broken off'; end $$`);
  await world.db.execute(
    sql`create trigger break_off before insert on audit for each row execute function break_off()`,
  );
  const visitor = cloud('openid-1');
  await expect(visitor.account.acceptNotice({ noticeVersion })).rejects.toThrow();
  expect(await stored()).toEqual({ people: 0, identities: 0, consents: 0 });
  const resident = await world.somebody(false);
  await expect(world.as(resident).account.acceptNotice({ noticeVersion })).rejects.toThrow();
  expect(await stored()).toMatchObject({ consents: 0 });
});

test('withdrawing consent signs out everywhere; accepting again opens the same account', async () => {
  const visitor = cloud('openid-2');
  const { id } = await visitor.account.acceptNotice({ noticeVersion });
  await visitor.account.withdrawConsent();
  expect(await refusal(visitor.account.myData())).toMatchObject({ code: 'consent_needed' });
  expect((await visitor.account.start()).me).toBeUndefined();
  expect(await visitor.account.acceptNotice({ noticeVersion })).toEqual({ id });
  expect((await visitor.account.myData()).consents).toHaveLength(2);

  const resident = await world.somebody();
  await world.as(resident).account.withdrawConsent();
  expect(await refusal(world.as(resident).account.myData())).toMatchObject({ code: 'sign_in' });
});

test('signing out ends one token; a token runs out after thirty days', async () => {
  const resident = await world.somebody();
  await world.as(resident).account.signOut();
  expect(await refusal(world.as(resident).account.myData())).toMatchObject({ code: 'sign_in' });
  const other = await world.somebody();
  world.clock.now += 30 * 86_400_000;
  expect(await refusal(world.as(other).account.myData())).toMatchObject({ code: 'sign_in' });
});

test('a newer notice asks everyone again', async () => {
  const resident = await world.somebody(false);
  await world.db.execute(
    sql`insert into consent values ('con_1', ${resident.id}, 'older', now(), null)`,
  );
  expect(await refusal(world.as(resident).account.myData())).toMatchObject({
    code: 'consent_needed',
  });
  await world.as(resident).account.acceptNotice({ noticeVersion });
  expect((await world.as(resident).account.myData()).consents).toHaveLength(2);
});

test('the profile is sealed, checked and mine alone', async () => {
  const resident = await world.somebody();
  await world.as(resident).account.saveProfile({ nickname: ' 江边人 ', areaId: 'cuntan' });
  expect((await world.as(resident).account.start()).me).toMatchObject({
    nickname: '江边人',
    areaName: '寸滩街道',
  });
  const [row] = await rows<{ nickname_sealed: string }>(
    world.db,
    sql`select nickname_sealed from profile`,
  );
  expect(row!.nickname_sealed).not.toContain('江边人');
  const save = (nickname: string, areaId: string | null = null) =>
    world.as(resident).account.saveProfile({ nickname, areaId });
  await expect(save('一'.repeat(17))).rejects.toThrow(/最多 16 个字/);
  await expect(save('我是13800001234')).rejects.toThrow(/别写电话/);
  expect(await refusal(save('好', 'nowhere'))).toMatchObject({ field: 'areaId' });
});

test('demo people exist only for a demo call', async () => {
  const input = { person: 'resident' as const, noticeVersion };
  expect(await refusal(world.as().account.signInDemo(input))).toMatchObject({
    code: 'not_allowed',
  });
  expect(await world.as().account.demoPeople()).toEqual([]);
  const demo = world.as(undefined, { demo: true }).account;
  expect((await demo.demoPeople()).map(({ id }) => id)).toEqual([
    'resident',
    'elder',
    'neighbour',
    'guide',
    'planner',
    'editor',
    'reviewerOne',
    'reviewerTwo',
    'reviewerThree',
    'admin',
  ]);
  expect(await demo.signInDemo(input)).toHaveProperty(
    'token',
    expect.stringMatching(/^[\w-]{43}$/),
  );
});
