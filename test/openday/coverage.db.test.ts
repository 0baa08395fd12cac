import { readSheet } from 'read-excel-file/node';
import { at } from '@cloud/openday/rules';
import { openWorld, party, type TestPerson, type World } from '../support/world';

let world: World;
let planner: TestPerson;
beforeAll(async () => {
  world = await openWorld();
  planner = await world.staff('planner');
});
afterAll(() => world.close());

const cells = async (year: number) => {
  const { weeks } = await world.as(planner).openday.coverage({ year });
  return Object.fromEntries(
    weeks.map(({ month, kinds }) => [
      month,
      Object.fromEntries(kinds.map(({ category, state }) => [category, state])),
    ]),
  );
};

test('a year is told from what was planned, published, held and closed, each with its evidence', async () => {
  const openday = () => world.as(planner).openday;
  const sewage = await world.makeFacility({ name: '-示例污水厂' });
  const garbage = await world.makeFacility({ category: 'garbage' });
  const monitoring = await world.makeFacility({ category: 'monitoring' });
  const draft = { date: '2026-12-02', time: '10:00', minutes: 90, capacity: 20, guideTitle: null };
  const month = '2026-12';
  for (const facilityId of [sewage, garbage])
    await openday().addDraft({ month, facilityId, ...draft });
  const { sessions } = await openday().planWeek({ month });
  await openday().publishWeek({ month, drafts: sessions.map(({ id }) => id) });
  await openday().addDraft({ month, facilityId: monitoring, ...draft, date: '2026-12-03' });
  const [held, closed] = [sewage, garbage].map(
    (facilityId) => sessions.find((each) => each.facilityId === facilityId)!.id,
  );
  await openday().close({ sessionId: closed!, reason: 'safety' });
  const nothing = {
    sewage: 'missed',
    garbage: 'missed',
    hazardous: 'missed',
    monitoring: 'missed',
  };
  expect(await cells(2026)).toMatchObject({
    '2026-10': nothing,
    '2026-12': { sewage: 'planned', garbage: 'notYet', hazardous: 'notYet', monitoring: 'planned' },
  });

  const visitor = world.as(await world.somebody()).openday;
  const { bookingId } = await visitor.book({ sessionId: held!, ...party(2) });
  const { code } = await visitor.myBooking({ id: bookingId });
  world.clock.now = at('2026-12-02', '10:05');
  await world.as(await world.staff('guide')).openday.admit({ sessionId: held!, code });
  world.clock.now = at('2026-12-20', '10:00');
  expect((await cells(2026))['2026-12']).toEqual({ ...nothing, sewage: 'covered' });

  const { weeks, years } = await openday().coverage({ year: 2026 });
  expect(years).toEqual([2026, 2027]);
  const december = weeks.find((week) => week.month === month)!;
  expect(december.entries).toEqual([
    expect.objectContaining({ act: 'plan.publish', sessions: 2, id: expect.any(Number) }),
  ]);
  const proof = december.kinds.find(({ category }) => category === 'sewage')!.sessions;
  expect(proof).toEqual([
    expect.objectContaining({ id: held, booked: 2, came: 2, publishedBy: expect.any(Number) }),
  ]);
  const lost = december.kinds.find(({ category }) => category === 'garbage')!.sessions;
  expect(lost).toEqual([
    expect.objectContaining({ closedFor: 'safety', closedBy: expect.any(Number) }),
  ]);

  const { base64 } = await openday().exportCoverage({ year: 2026, format: 'xlsx' });
  const sheet = await readSheet(Buffer.from(base64, 'base64'));
  expect(sheet).toHaveLength(1 + 24);
  const line = sheet.find((row) => row.includes('开过了'))!;
  expect(line.slice(0, 2)).toEqual(['2026-12', '2026-12-01 到 2026-12-07']);
  expect(line.slice(4, 13)).toEqual([
    ...['污水处理', '开过了', "'-示例污水厂", '2026-12-02 10:00', '开了', null, 2, 2, 0],
  ]);
});

test('a week that was moved says why, and keeps its sessions', async () => {
  const openday = () => world.as(planner).openday;
  const moved = { month: '2027-02', firstDay: '2027-02-21', lastDay: '2027-02-27' };
  world.clock.now = at('2026-12-20', '10:00');
  await openday().overrideWeek({ ...moved, reason: 'event' });
  const { weeks } = await openday().coverage({ year: 2027 });
  expect(weeks[0]).toMatchObject({ ...moved, moved: 'event' });
  expect(weeks[0]?.entries).toEqual([expect.objectContaining({ act: 'plan.override' })]);
  const { base64 } = await openday().exportCoverage({ year: 2027, format: 'csv' });
  expect(Buffer.from(base64, 'base64').toString()).toContain('2027-02-21 到 2027-02-27,重大活动,');
});
