import { sql } from 'drizzle-orm';
import { openWorld, refusal, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const post = { role: 'guide' as const, scope: '*', title: '讲解员 1 号' };

test('an invitation grants its role once, to the first who uses it', async () => {
  const admin = await world.staff('admin');
  const { secret } = await world.as(admin).staff.invite(post);
  const people = await Promise.all([world.somebody(), world.somebody(), world.somebody()]);
  expect(await world.as(people[0]).staff.previewInvitation({ secret })).toEqual(post);
  const results = await Promise.allSettled(
    people.map((one) => world.as(one).staff.acceptInvitation({ secret })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(
    (await world.as(admin).staff.grants({})).grants.filter(({ role }) => role === 'guide'),
  ).toHaveLength(1);
});

test('an invitation runs out, can be withdrawn, and its secret is stored only hashed', async () => {
  const admin = await world.staff('admin');
  const resident = await world.somebody();
  const { secret, id } = await world.as(admin).staff.invite(post);
  const all = await world.db.execute(sql`select * from invitation`);
  expect(JSON.stringify(all)).not.toContain(secret);
  await world.as(admin).staff.withdrawInvitation({ id });
  expect(await refusal(world.as(resident).staff.acceptInvitation({ secret }))).toMatchObject({
    reason: 'invitation_spent',
  });
  const late = await world.as(admin).staff.invite(post);
  world.clock.now += 7 * 86_400_000;
  expect(
    await refusal(world.as(resident).staff.acceptInvitation({ secret: late.secret })),
  ).toMatchObject({ reason: 'invitation_spent' });
});

test('a revoked role is gone at the next call; the last administrator stays', async () => {
  const admin = await world.staff('admin');
  const guide = await world.staff('guide');
  const { grants } = await world.as(admin).staff.grants({});
  const idOf = (role: string) => grants.find((grant) => grant.role === role)!.id;
  await world.as(admin).staff.revoke({ id: idOf('guide') });
  expect(await refusal(world.as(guide).openday.gateSessions({}))).toMatchObject({
    code: 'not_allowed',
  });
  expect(await refusal(world.as(admin).staff.revoke({ id: idOf('admin') }))).toMatchObject({
    reason: 'last_admin',
  });
});

test('two administrators cannot revoke each other at the same moment and leave nobody', async () => {
  const [one, two] = [await world.staff('admin'), await world.staff('admin')];
  const { grants } = await world.as(one).staff.grants({});
  const of = (personId: string) => grants.find((grant) => grant.personId === personId)!.id;
  await Promise.allSettled([
    world.as(one).staff.revoke({ id: of(two.id) }),
    world.as(two).staff.revoke({ id: of(one.id) }),
  ]);
  const left = await world.db.execute(
    sql`select from role_grant where role = 'admin' and revoked_at is null`,
  );
  expect((left as { rows: unknown[] }).rows).toHaveLength(1);
});

test('the last administrator cannot delete the account, nor two of them at the same moment', async () => {
  const [one, two] = [await world.staff('admin'), await world.staff('admin')];
  const results = await Promise.allSettled(
    [one, two].map((who) => world.as(who).account.deleteAccount()),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const left = results[0]!.status === 'rejected' ? one : two;
  expect(await refusal(world.as(left).account.deleteAccount())).toMatchObject({
    code: 'refused',
    reason: 'last_admin',
  });
  expect((await world.as(left).staff.grants({})).grants).toHaveLength(1);
});

test('a scope must fit its role', async () => {
  const admin = await world.staff('admin');
  expect(
    await refusal(
      world.as(admin).staff.invite({ ...post, role: 'admin', scope: 'facility:fac_x' }),
    ),
  ).toMatchObject({ field: 'scope' });
});

test('a post is at a place that exists', async () => {
  const admin = await world.staff('admin');
  const invite = (role: 'guide' | 'handler', scope: string) =>
    world.as(admin).staff.invite({ ...post, role, scope });
  for (const [role, scope] of [
    ['guide', 'facility:fac_nowhere'],
    ['guide', 'facility:cuntan'],
    ['handler', 'area:nowhere'],
  ] as const)
    expect(await refusal(invite(role, scope))).toMatchObject({ code: 'bad_input', field: 'scope' });
  expect((await world.as(admin).staff.grants({})).invitations).toEqual([]);
  await invite('handler', 'area:cuntan');
  await invite('guide', `facility:${await world.makeFacility()}`);
});

test('the audit log says who did what, pages by key, and the database refuses to change it', async () => {
  const admin = await world.staff('admin');
  await world.as(admin).staff.invite(post);
  const { records } = await world.as(admin).staff.audit({});
  expect(records[0]).toMatchObject({
    actorId: admin.id,
    actorRole: 'admin',
    act: 'staff.invite',
    detail: { role: 'guide' },
  });
  const older = await world.as(admin).staff.audit({ before: records[0]!.id });
  expect(older.records.every(({ id }) => id < records[0]!.id)).toBe(true);
  for (const statement of [
    sql`update audit set act = 'x'`,
    sql`delete from audit`,
    sql`truncate audit`,
  ])
    await expect(world.db.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') as string },
    });
});
