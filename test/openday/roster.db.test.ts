import { eq } from 'drizzle-orm';
import { readSheet } from 'read-excel-file/node';
import { audit, idempotency, roleGrant } from '@cloud/_shared/tables';
import { jobs } from '@cloud/openday/jobs';
import { at } from '@cloud/openday/rules';
import { rosterRefusals, rostersADay } from '@cloud/openday/rules/roster';
import { booking } from '@cloud/openday/tables';
import { openWorld, party, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let admin: TestPerson;
beforeEach(async () => {
  world = await openWorld();
  admin = await world.staff('admin');
});
afterEach(() => world.close());

const file = (sessionId: string, purpose: 'gate' | 'call', format: 'xlsx' | 'csv' = 'csv') =>
  world.as(admin).openday.exportRoster({ sessionId, purpose, format });
const linesOf = async (...asked: Parameters<typeof file>) =>
  Buffer.from((await file(...asked)).base64, 'base64')
    .toString()
    .split('\r\n');

async function bookedSession() {
  const id = await world.makeSession(await world.makeFacility(), '2026-12-02', '10:00');
  const who = await world.somebody();
  await world.as(who).openday.book({
    sessionId: id,
    visitors: [
      { name: '-示例甲', age: null },
      { name: '示例小乙', age: 8 },
    ],
    phone: '13800001234',
    guardianConsent: true,
    noticeId: party().noticeId,
  });
  const [made] = await world.db.select().from(booking);
  return { id, who, code: made!.code };
}

test('paper for the gate has every name and no phone; a list to call has phones', async () => {
  const { id, code } = await bookedSession();
  await world.db
    .update(roleGrant)
    .set({ title: '@管理员' })
    .where(eq(roleGrant.personId, admin.id));
  expect(await linesOf(id, 'gate')).toEqual([
    "\uFEFF'@管理员 2026-11-24 10:00 导出，用途：门口用的纸质名单。2026-12-03 11:30 前必须销毁，不得转给他人、不得作其他用途。,,,,",
    '短码,这家几人,姓名,年龄,到了打勾',
    `${code},2,'-示例甲,大人,`,
    `${code},2,示例小乙,8,`,
    '',
  ]);
  const called = await linesOf(id, 'call');
  expect(called[0]).toContain('2027-01-01 11:30 前必须销毁');
  expect(called.slice(2)).toEqual([`${code},2,'-示例甲,13800001234,约好了,`, '']);
  const xlsx = await file(id, 'call', 'xlsx');
  const sheet = await readSheet(Buffer.from(xlsx.base64, 'base64'));
  expect(sheet[0]?.[0]).toMatch(/^'@管理员 /);
  expect(sheet[2]).toEqual([code, 2, "'-示例甲", '13800001234', '约好了', null]);

  const log = await world.db.select().from(audit).where(eq(audit.act, 'roster.export'));
  expect(log.map(({ subject, detail }) => [subject, detail])).toEqual([
    [id, { purpose: 'gate', format: 'csv', people: 2 }],
    [id, { purpose: 'call', format: 'csv', people: 1 }],
    [id, { purpose: 'call', format: 'xlsx', people: 1 }],
  ]);
  const taps = await world.db.select().from(idempotency);
  expect(taps.map(({ procedure }) => procedure)).toEqual(['openday.book']);
});

test('when a session is closed its people can be called, and no paper is made for the gate', async () => {
  const { id } = await bookedSession();
  const planner = await world.staff('planner');
  await world.as(planner).openday.close({ sessionId: id, reason: 'weather' });
  expect((await refusal(file(id, 'gate'))).reason).toBe('closed');
  expect((await linesOf(id, 'call'))[2]).toContain('13800001234,停办了');
});

test('a day after the session there is no paper any more, after thirty days there is nothing', async () => {
  const { id } = await bookedSession();
  world.clock.now = at('2026-12-03', '11:31');
  expect((await refusal(file(id, 'gate'))).message).toBe(rosterRefusals.list_gone);
  world.clock.now = at('2027-01-01', '11:29');
  admin = await world.staff('admin');
  expect((await linesOf(id, 'call'))[2]).toContain('13800001234');
  world.clock.now = at('2027-01-01', '11:31');
  expect((await refusal(file(id, 'call'))).reason).toBe('shredded');
  await jobs['shredVisits']!(world.runtime);
  // Were the clock wrong, there would still be nothing left to take.
  world.clock.now = at('2026-12-20', '10:00');
  expect((await refusal(file(id, 'call'))).reason).toBe('shredded');
});

test('who deleted their account is in no file', async () => {
  const { id, who } = await bookedSession();
  await world.as(who).account.deleteAccount();
  await jobs['shredVisits']!(world.runtime);
  expect((await refusal(file(id, 'call'))).reason).toBe('shredded');
});

test('nobody booked, a draft, no session: each is refused in its own words', async () => {
  const empty = await world.makeSession(await world.makeFacility(), '2026-12-02', '10:00');
  expect((await refusal(file(empty, 'gate'))).reason).toBe('nobody');
  expect((await refusal(file('ses_none', 'gate'))).code).toBe('not_found');
  expect(await world.db.select().from(audit).where(eq(audit.act, 'roster.export'))).toEqual([]);
});

test('so many files a day, and a planner takes none', async () => {
  const { id } = await bookedSession();
  for (let taken = 0; taken < rostersADay; taken++) {
    if (taken % 10 === 0) world.clock.now += 60_000;
    await file(id, 'gate');
  }
  world.clock.now += 60_000;
  expect((await refusal(file(id, 'gate'))).reason).toBe('enough');
  world.clock.now += 86_400_000;
  await file(id, 'gate');
  const planner = await world.staff('planner');
  const ask = { sessionId: id, purpose: 'gate', format: 'csv' } as const;
  expect((await refusal(world.as(planner).openday.exportRoster(ask))).code).toBe('not_allowed');
});

test('sessions to choose from: from today on, or those of the last thirty days', async () => {
  const { id } = await bookedSession();
  const list = (past: boolean) => world.as(admin).openday.rosterSessions({ past });
  expect((await list(false)).sessions).toEqual([expect.objectContaining({ id, expected: 2 })]);
  expect((await list(true)).sessions).toEqual([]);
  world.clock.now = at('2026-12-20', '10:00');
  expect((await list(true)).sessions).toEqual([expect.objectContaining({ id })]);
});
