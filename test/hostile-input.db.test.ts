import { sql } from 'drizzle-orm';
import { innermost } from '@cloud/_shared/db';
import { answer } from '@cloud/_shared/serve';
import { root } from '@cloud/_host/root';
import { openWorld, party, type TestPerson, type World } from './support/world';

let world: World;
let guide: TestPerson;
let admin: TestPerson;
let planner: TestPerson;
let ses: string;
beforeAll(async () => {
  world = await openWorld();
  guide = await world.staff('guide');
  admin = await world.staff('admin');
  planner = await world.staff('planner');
  ses = await world.makeSession(await world.makeFacility(), '2026-12-02', '14:00');
});
afterAll(() => world.close());

const call = (path: string, input: unknown, who = guide, key = 'tap-hostile-1') =>
  answer(world.runtime, root, { path, input, key }, { kind: 'token', token: who.token });
const refused = { ok: false, error: { code: 'bad_input' } };
const week = { from: '2026-12-01', to: '2026-12-07' };
const startsAt = '2026-12-02T06:00:00.000Z';

test.each([
  ['openday.sessions', { ...week, cursor: { startsAt, id: 'ses_\0' } }],
  ['openday.myBookings', { cursor: { startsAt, id: 'bkg_\0' } }],
  ['openday.facilities', { cursor: { startsAt: null, name: '\0', id: 'fac_x' } }],
  ['openday.book', { ...party(), visitors: [{ name: '示\0例', age: null }] }],
  ['openday.book', { ...party(), phone: '1380000123\0' }],
  ['account.saveProfile', { nickname: '江边\0人', areaId: null }],
  ['account.saveProfile', { nickname: null, areaId: 'cun\0tan' }],
  ['account.signIn', { code: 'x\0', noticeVersion: '1' }],
  ['account.saveProfile', { nickname: '半个\ud83d', areaId: null }],
])('%s refuses what no text column can hold: %j', async (path, input) => {
  const named = { sessionId: ses, ...input };
  expect(await call(path, path === 'openday.book' ? named : input)).toMatchObject(refused);
});

test('the guide reads why a broken code or title is refused, beside its field', async () => {
  expect(await call('openday.admit', { sessionId: ses, code: 'A\0BC' })).toMatchObject({
    ok: false,
    error: { code: 'bad_input', field: 'code', message: expect.stringContaining('字符') as string },
  });
  const invitation = { role: 'guide', scope: '*', title: '一\0号' };
  expect(await call('staff.invite', invitation, admin)).toMatchObject({
    error: { code: 'bad_input', field: 'title' },
  });
});

test('a key is letters, digits and dashes', async () => {
  for (const key of ['tap-\0-hostile', 'tap hostile', 'tap-短-hostile', 'short'])
    expect(await call('account.signOut', undefined, guide, key)).toMatchObject({
      error: { code: 'bad_input', field: 'key' },
    });
});

test.each([
  ['openday.sessions', { from: '0000-01-01', to: '2026-12-07' }],
  ['openday.sessions', { from: '0001-01-01', to: '2026-12-07' }],
  ['openday.sessions', { from: '2026-12-01', to: '9999-12-31' }],
  ['openday.sessions', { ...week, cursor: { startsAt: '0000-01-01T00:00:00Z', id: 'ses_x' } }],
  ['openday.myBookings', { cursor: { startsAt: '0000-01-01T00:00:00Z', id: 'bkg_x' } }],
  ['openday.gateSessions', { cursor: { startsAt: '9999-01-01T00:00:00Z', id: 'ses_x' } }],
  ['account.inbox', { cursor: { at: '0000-01-01T00:00:00Z', id: `msg_${'x'.repeat(20)}` } }],
  ['account.readInbox', { upTo: '0000-01-01T00:00:00Z' }],
])('%s refuses a date outside our times: %j', async (path, input) => {
  expect(await call(path, input)).toMatchObject(refused);
});

test('a planner’s dates are in our times as well', async () => {
  const override = { month: '2026-12', lastDay: '2026-12-14', reason: 'weather' };
  expect(
    await call('openday.overrideWeek', { ...override, firstDay: '0001-01-01' }, planner),
  ).toMatchObject({ ok: false, error: { code: 'bad_input', field: 'firstDay' } });
});

test('the log names the fault of the database and never the value in it', async () => {
  for (const value of ['13800001234', 'say "13800001234"']) {
    const failed = await world.db.execute(sql`select ${value}::text::timestamptz`).then(
      () => undefined,
      (error: unknown) => innermost(error),
    );
    expect(failed).toMatchObject({ code: expect.stringMatching(/^220/) as string });
    expect(JSON.stringify(failed)).not.toContain('13800001234');
  }
});
