import { eq, sql } from 'drizzle-orm';
import { rows } from '@cloud/_shared/db';
import { at } from '@cloud/openday/rules';
import { facility, session } from '@cloud/openday/tables';
import { sessionTemplate } from '@cloud/openday/tables/plan';
import { openWorld, party, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let planner: TestPerson;
let sewage: string;
let lab: string;
beforeEach(async () => {
  world = await openWorld();
  planner = await world.staff('planner');
  sewage = await world.makeFacility({ name: '示例污水厂' });
  lab = await world.makeFacility({ name: '示例监测站', category: 'monitoring' });
  const usual = { minutes: 90, capacity: 30 };
  await world.db.insert(sessionTemplate).values([
    { facilityId: sewage, weekday: 2, startTime: '09:30', ...usual, guideTitle: '讲解员 1 号' },
    { facilityId: lab, weekday: 4, startTime: '14:00', ...usual, groupPercent: 0 },
  ]);
});
afterEach(() => world.close());

const december = '2026-12';
const plan = () => world.as(planner).openday;
const look = (month = december) => plan().planWeek({ month });
const drafts = async (month = december) =>
  (await look(month)).sessions.filter(({ status }) => status === 'draft');
const publish = async (month = december) =>
  plan().publishWeek({ month, drafts: (await drafts(month)).map(({ id }) => id) });
const values = {
  ...{ date: '2026-12-03', time: '09:30', minutes: 60, capacity: 20, guideTitle: null },
};

test('a week is proposed from the templates, once; what it lacks is said', async () => {
  const before = await look();
  expect(before.week).toMatchObject({ firstDay: '2026-12-01', lastDay: '2026-12-07' });
  expect(before.weeks.map(({ month }) => month)).toEqual(['2026-12', '2027-02', '2027-04']);
  expect(await plan().proposeWeek({ month: december })).toEqual({ made: 2, left: [] });
  expect(await plan().proposeWeek({ month: december })).toEqual({ made: 0, left: [] });
  const after = await look();
  expect(after.sessions).toMatchObject([
    {
      facilityId: sewage,
      startsAt: new Date(at('2026-12-01', '09:30')),
      groupShare: 6,
      staffShare: 3,
      guideTitle: '讲解员 1 号',
      status: 'draft',
      releasesAtOnce: true,
    },
    { facilityId: lab, startsAt: new Date(at('2026-12-03', '14:00')), groupShare: 0 },
  ]);
  expect(
    after.coverage.map(({ category, drafts: count, scheduled }) => [category, count, scheduled]),
  ).toEqual([
    ['monitoring', 1, 0],
    ['sewage', 1, 0],
    ['garbage', 0, 0],
    ['hazardous', 0, 0],
  ]);
});

test('holidays go by name, by the statutory days where no notice was entered, and are kept free', async () => {
  const { days, yearsWithoutNotice } = await look('2027-02');
  expect(yearsWithoutNotice).toEqual([2027]);
  expect(days.filter(({ holiday }) => holiday).map(({ date, holiday }) => [date, holiday])).toEqual(
    ['2027-02-05', '2027-02-06', '2027-02-07'].map((date) => [date, '法定假日']),
  );
  await world.db.update(sessionTemplate).set({ weekday: 6 });
  await plan().proposeWeek({ month: '2027-02' });
  expect((await drafts('2027-02')).map(({ startsAt }) => startsAt)).toEqual([
    new Date(at('2027-02-01', '09:30')),
    new Date(at('2027-02-01', '14:00')),
  ]);
  await world.db.execute(
    sql`insert into calendar_day values ('2027-02-04', 'holiday', '春节', '示例通知')`,
  );
  expect((await look('2027-02')).days[3]).toMatchObject({ holiday: '春节', working: false });
});

test('nobody but the planner sees or reaches a draft', async () => {
  await plan().proposeWeek({ month: december });
  const [draft] = await drafts();
  const id = draft!.id;
  const resident = await world.somebody();
  const as = world.as(resident).openday;
  expect((await as.sessions({ from: '2026-12-01', to: '2026-12-07' })).sessions).toEqual([]);
  expect((await as.openWeek()).days.every(({ sessions }) => sessions === 0)).toBe(true);
  expect((await as.home()).bookable).toEqual([]);
  expect((await as.facility({ id: sewage })).sessions).toEqual([]);
  expect((await as.facilities({})).facilities.find((each) => each.id === sewage)).toMatchObject({
    nextStartsAt: null,
  });
  await as.wish({ facilityId: sewage });
  expect(await refusal(as.session({ id }))).toMatchObject({ code: 'not_found' });
  expect(await refusal(as.book({ sessionId: id, ...party() }))).toMatchObject({
    code: 'not_found',
  });
  expect(await refusal(as.join({ sessionId: id, auto: true, ...party() }))).toMatchObject({
    code: 'not_found',
  });
  const gate = world.as(await world.staff('guide')).openday;
  expect((await gate.gateSessions({})).sessions).toEqual([]);
  expect(await refusal(gate.gateList({ sessionId: id }))).toMatchObject({ code: 'not_found' });
  const bundle = gate.gateBundle({ sessionId: id, deviceId: 'dev_0123456789abcdef' });
  await expect(bundle).rejects.toThrow();
  expect(await refusal(plan().close({ sessionId: id, reason: 'weather' }))).toMatchObject({
    code: 'not_found',
  });
  expect(await refusal(plan().closing({ sessionId: id }))).toMatchObject({ code: 'not_found' });
});

test('a draft is added, saved and dropped; refusals name it and the field', async () => {
  const { id } = await plan().addDraft({ month: december, facilityId: sewage, ...values });
  expect((await drafts())[0]).toMatchObject({ groupShare: 4, staffShare: 2 });
  const save = (more: Partial<typeof values> & { groupShare?: number }) =>
    plan().saveDraft({ draftId: id, ...values, ...more });
  await save({ time: '10:00', capacity: 10, groupShare: 0 });
  expect((await drafts())[0]).toMatchObject({
    startsAt: new Date(at('2026-12-03', '10:00')),
    ...{ capacity: 10, groupShare: 0, staffShare: 1 },
  });
  expect(await refusal(save({ date: '2026-12-08' }))).toMatchObject({
    reason: 'outside',
    field: 'date',
    message: '示例污水厂 12月8日 周二 9:30 不在这个开放周里，改个日子再来。',
  });
  expect(await refusal(save({ groupShare: 20 }))).toMatchObject({
    reason: 'shares',
    field: 'groupShare',
  });
  await world.makeSession(sewage, '2026-12-04', '09:00');
  expect(await refusal(save({ date: '2026-12-04' }))).toMatchObject({
    reason: 'at_once',
    field: 'time',
  });
  world.clock.now = at('2026-12-03', '09:00');
  expect(await refusal(save({}))).toMatchObject({ reason: 'past' });
  await plan().dropDraft({ draftId: id });
  expect(await refusal(plan().dropDraft({ draftId: id }))).toMatchObject({ reason: 'changed' });
  expect(await refusal(save({}))).toMatchObject({ reason: 'changed' });
});

test('two drafts of one facility at once are refused, by the database too', async () => {
  const add = (time: string) =>
    plan().addDraft({ month: december, facilityId: sewage, ...values, time });
  const both = await Promise.allSettled([add('09:30'), add('10:00')]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [draft] = await drafts();
  await expect(
    world.db.execute(
      sql`insert into session (id, facility_id, open_week, starts_at, ends_at, release_at, booking_closes_at, cancel_until, capacity, status)
      select 'ses_twin', facility_id, open_week, starts_at + interval '1 minute', ends_at, release_at, booking_closes_at, cancel_until, capacity, 'draft'
      from session where id = ${draft!.id}`,
    ),
  ).rejects.toMatchObject({ cause: { constraint: 'session_draft_no_overlap' } });
});

test('a shut facility and a month that cannot be planned are refused', async () => {
  const shut = await world.makeFacility({ status: 'suspended' });
  const add = (month: string, facilityId: string) =>
    plan().addDraft({ month, facilityId, ...values });
  expect(await refusal(add(december, shut))).toMatchObject({ reason: 'facility_shut' });
  expect(await refusal(look('2028-02'))).toMatchObject({ reason: 'no_month' });
  await expect(look('2027-03')).rejects.toThrow('开放周只在双月');
  await plan().proposeWeek({ month: december });
  await world.db.update(facility).set({ status: 'suspended' }).where(eq(facility.id, lab));
  const [, draft] = await drafts();
  expect(await refusal(publish())).toMatchObject({ reason: 'facility_shut', field: draft!.id });
});

test('a week is published at once or not at all, and can then be booked', async () => {
  expect(await refusal(plan().publishWeek({ month: december, drafts: [] }))).toMatchObject({
    reason: 'nothing',
  });
  await plan().proposeWeek({ month: december });
  const [first] = await drafts();
  expect(await refusal(plan().publishWeek({ month: december, drafts: [first!.id] }))).toMatchObject(
    { reason: 'changed' },
  );
  await world.makeSession(lab, '2026-12-03', '13:30');
  expect(await refusal(publish())).toMatchObject({
    reason: 'at_once',
    message: expect.stringContaining('示例监测站 12月3日 周四 14:00') as string,
  });
  expect(await drafts()).toHaveLength(2);
  await plan().saveDraft({ draftId: (await drafts())[1]!.id, ...values, date: '2026-12-05' });
  const key = 'tap_publish_once';
  const ids = (await drafts()).map(({ id }) => id);
  const tap = () =>
    world.as(planner, { key }).openday.publishWeek({ month: december, drafts: ids });
  expect(await tap()).toEqual({ published: 2, atOnce: 2 });
  expect(await tap()).toEqual({ published: 2, atOnce: 2 });
  const resident = await world.somebody();
  await world.as(resident).openday.book({ sessionId: first!.id, ...party(2) });
  expect((await look()).sessions[0]).toMatchObject({ status: 'scheduled', seatsTaken: 2 });
  await expect(world.db.delete(session).where(eq(session.id, first!.id))).rejects.toMatchObject({
    cause: { constraint: 'session_kept' },
  });
});

test('a week far off is released 14 days before at nine; its shares open five days before', async () => {
  await plan().proposeWeek({ month: '2027-02' });
  expect(await publish('2027-02')).toEqual({ published: 2, atOnce: 0 });
  const [found] = await rows<{ release: string; shares: string; group_share: number }>(
    world.db,
    sql`select to_json(release_at) #>> '{}' as release, to_json(shares_open_at) #>> '{}' as shares, group_share
      from session where facility_id = ${sewage}`,
  );
  expect(Date.parse(found!.release)).toBe(at('2027-01-19', '09:00'));
  expect(Date.parse(found!.shares)).toBe(at('2027-01-28', '09:30'));
  expect(found!.group_share).toBe(6);
});

test('published within five days, nothing is set aside any more', async () => {
  world.clock.now = at('2026-11-30', '10:00');
  await plan().proposeWeek({ month: december });
  await publish();
  expect((await look()).sessions[0]).toMatchObject({ groupShare: 0, staffShare: 0, seatsHeld: 0 });
});

test('a week is moved for a reason from the list, its drafts go; never once it is public', async () => {
  await plan().proposeWeek({ month: december });
  const move = (firstDay: string, lastDay: string) =>
    plan().overrideWeek({ month: december, firstDay, lastDay, reason: 'weather' });
  expect(await refusal(move('2026-11-30', '2026-12-06'))).toMatchObject({ reason: 'week_days' });
  expect(await refusal(move('2026-12-08', '2026-12-30'))).toMatchObject({ reason: 'week_days' });
  expect(await refusal(move('2026-12-14', '2026-12-08'))).toMatchObject({ reason: 'week_days' });
  expect(await move('2026-12-08', '2026-12-14')).toEqual({ dropped: 2 });
  expect(await world.as().openday.openWeek()).toMatchObject({
    firstDay: '2026-12-08',
    reason: '因极端天气，这次开放周换了日子。',
  });
  expect(await plan().restoreWeek({ month: december })).toEqual({ dropped: 0 });
  expect(await world.as().openday.openWeek()).toMatchObject({ firstDay: '2026-12-01' });
  await plan().proposeWeek({ month: december });
  await publish();
  expect(await refusal(move('2026-12-08', '2026-12-14'))).toMatchObject({ reason: 'published' });
  expect(await refusal(plan().restoreWeek({ month: december }))).toMatchObject({
    reason: 'published',
  });
});

test('before closing, it is said who will be told and where they are offered a place', async () => {
  const ses = await world.makeSession(sewage, '2026-12-02', '09:30', 3);
  const next = await world.makeSession(sewage, '2026-12-05', '09:30', 3);
  const first = await world.somebody();
  const second = await world.somebody();
  await world.as(first).openday.book({ sessionId: ses, ...party(3) });
  await world.as(second).openday.join({ sessionId: ses, auto: false, ...party(1) });
  expect(await plan().closing({ sessionId: ses })).toMatchObject({
    ...{ bookings: 1, people: 3, waiting: 1, begun: false },
    next: { id: next },
  });
  await plan().close({ sessionId: ses, reason: 'weather' });
  const titles = async (who: TestPerson) =>
    (await world.as(who).account.inbox({})).messages.map(({ title }) => title.slice(0, 4));
  expect((await titles(first)).sort()).toEqual(['取消了：', '轮到你了'].sort());
  expect(await titles(second)).toEqual(['取消了：']);
});

test('after a closing the same start is refused for what it is, and the template finds another day', async () => {
  await plan().addDraft({ month: december, facilityId: sewage, ...values });
  await publish();
  const [{ id: closed } = { id: '' }] = (await look()).sessions;
  await plan().close({ sessionId: closed, reason: 'weather' });
  const again = plan().addDraft({ month: december, facilityId: sewage, ...values });
  expect(await refusal(again)).toEqual({
    code: 'refused',
    reason: 'closed_then',
    field: 'time',
    message: expect.stringContaining('原来有一场，已经停办了，停了的不能再开') as string,
  });
  const later = { ...values, time: '09:45' };
  await plan().addDraft({ month: december, facilityId: sewage, ...later });
  await plan().dropDraft({ draftId: (await drafts())[0]!.id });
  expect(await plan().proposeWeek({ month: december })).toEqual({ made: 2, left: [] });
  expect((await drafts()).map(({ facilityId }) => facilityId)).toContain(sewage);
});
