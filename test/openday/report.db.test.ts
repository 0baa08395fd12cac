import { eq } from 'drizzle-orm';
import { readSheet } from 'read-excel-file/node';
import { at } from '@cloud/openday/rules';
import { spanOfPeriod } from '@cloud/openday/rules/report';
import { gateDevice } from '@cloud/openday/tables/check-in';
import { feedback } from '@cloud/openday/tables/feedback';
import { gateSync } from '@cloud/openday/tables/gate';
import { noShow } from '@cloud/openday/tables/no-show';
import { openWorld, party, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let planner: TestPerson;
let guide: TestPerson;
beforeEach(async () => {
  world = await openWorld();
  planner = await world.staff('planner');
  guide = await world.staff('guide');
});
afterEach(() => world.close());

const livingIn = async (areaId: string | null) => {
  const who = await world.somebody();
  if (areaId !== null) await world.as(who).account.saveProfile({ nickname: null, areaId });
  return who;
};

/** Books for somebody new. */
async function book(sessionId: string, size: number, areaId: string | null = null) {
  const who = await livingIn(areaId);
  const { bookingId } = await world.as(who).openday.book({ sessionId, ...party(size) });
  return { who, bookingId };
}

type Booked = Awaited<ReturnType<typeof book>>;

async function admit(
  sessionId: string,
  { who, bookingId }: { who: TestPerson; bookingId: string },
) {
  const { code } = await world.as(who).openday.myBooking({ id: bookingId });
  await world.as(guide).openday.admit({ sessionId, code });
}

const report = (period: string) => world.as(planner).openday.report({ period });

/** A session held with two that came, one that stayed away, one late and one early cancellation, and walk-ins. */
async function heldSession(facilityId: string) {
  const id = await world.makeSession(facilityId, '2026-12-02', '10:00', 30);
  const [first, second] = [await book(id, 3, 'dashiba'), await book(id, 2, 'dashiba')];
  await book(id, 4, 'dashiba');
  const early = await book(id, 1, 'guanyinqiao');
  await world.as(early.who).openday.cancel({ bookingId: early.bookingId });
  const late = await book(id, 5);
  world.clock.now = at('2026-12-01', '20:00');
  await world.as(late.who).openday.cancel({ bookingId: late.bookingId });
  world.clock.now = at('2026-12-02', '09:50');
  await admit(id, first);
  await admit(id, second);
  const common = { sessionId: id, at: world.clock.now, age: 0 };
  const walkIn = { ...common, kind: 'walkIn' as const, adults: 2, children: 1 };
  await world.as(guide).openday.syncGate({
    deviceId: 'dev_report',
    events: [
      { ...walkIn, number: 1 },
      { ...walkIn, number: 2 },
      { ...common, number: 3, kind: 'undo', undoes: 2, reason: 'trial' },
    ],
    clear: { through: 3, sessionIds: [] },
  });
  world.clock.now = at('2026-12-02', '18:00');
  return id;
}

test('a session that was held is counted by people, one that was not is not', async () => {
  const facilityId = await world.makeFacility({ name: '示例厂', areaId: 'dashiba' });
  const closed = await world.makeSession(facilityId, '2026-12-03', '10:00', 20);
  await book(closed, 2, 'dashiba');
  await world.as(planner).openday.close({ sessionId: closed, reason: 'weather' });
  const coming = await world.makeSession(facilityId, '2026-12-05', '10:00', 20);
  await book(coming, 5, 'dashiba');
  await heldSession(facilityId);
  const found = await report('2026-12');
  const counts = {
    ...{ held: 1, closed: 1, seats: 30, booked: 9, came: 5, stayed: 4, unknown: 0 },
    ...{ late: 5, dropped: 1, walkIns: 3, marked: 0, ratings: 0, rating: null },
  };
  expect(found.facilities).toEqual([expect.objectContaining({ name: '示例厂', ...counts })]);
  expect(found.facilityAreas).toEqual([expect.objectContaining({ key: 'dashiba', ...counts })]);
  expect(found.total).toMatchObject(counts);
  expect(await report('2026')).toMatchObject({ total: counts });
  expect(await report('2026-10')).toMatchObject({ facilities: [], total: { held: 0, booked: 0 } });
});

test('where the gate never worked nobody is said to have stayed away', async () => {
  const id = await world.makeSession(await world.makeFacility(), '2026-12-02', '10:00');
  await book(id, 3);
  world.clock.now = at('2026-12-02', '12:00');
  expect((await report('2026-12')).total).toMatchObject({ booked: 3, stayed: 0, unknown: 3 });
  const device = { id: 'dev_through', personId: guide.id, firstSeenAt: new Date(world.clock.now) };
  await world.db.insert(gateDevice).values(device);
  const loaded = {
    sessionId: id,
    deviceId: device.id,
    loadedAt: new Date(at('2026-12-02', '08:00')),
  };
  await world.db.insert(gateSync).values(loaded);
  expect((await report('2026-12')).total).toMatchObject({ stayed: 0, unknown: 3 });
  await world.db.update(gateSync).set({ clearAt: new Date(at('2026-12-02', '11:45')), through: 0 });
  expect((await report('2026-12')).total).toMatchObject({ stayed: 3, unknown: 0 });
});

test('a sub-district that could name somebody comes without figures, and cannot be told from the rest', async () => {
  await heldSession(await world.makeFacility());
  // 大石坝 has three who booked, 观音桥 one, one did not say: two rows are few, together still too few.
  expect((await report('2026-12')).visitorAreas.map(({ counts }) => counts)).toEqual([
    null,
    null,
    null,
  ]);
  world.clock.now = at('2026-12-02', '18:30');
  const id = await world.makeSession(await world.makeFacility(), '2026-12-04', '10:00', 40);
  for (let more = 0; more < 3; more++) {
    await book(id, 2, 'dashiba');
    await book(id, 1, 'guanyinqiao');
    await book(id, 1);
  }
  world.clock.now = at('2026-12-05', '10:00');
  const areas = (await report('2026-12')).visitorAreas;
  expect(areas.find(({ name }) => name.startsWith('大石坝'))?.counts).toEqual({
    ...{
      booked: 15,
      came: 5,
      stayed: 4,
      unknown: 6,
      late: 0,
      dropped: 0,
      ratings: 0,
      rating: null,
    },
  });
  expect(areas.find(({ name }) => name === '未填')?.counts).toMatchObject({ booked: 3, late: 5 });
});

test('its tables leave as files that a spreadsheet program opens and computes nothing of', async () => {
  const name = '=HYPERLINK("http://example.com","江北, 区")';
  await heldSession(await world.makeFacility({ name }));
  await world.makeSession(await world.makeFacility({ name: '＠示例站' }), '2026-12-01', '10:00', 8);
  const ask = { period: '2026-12', table: 'facilities' } as const;
  const csv = await world.as(planner).openday.exportReport({ ...ask, format: 'csv' });
  expect(csv.name).toBe('各设施-2026-12.csv');
  const lines = Buffer.from(csv.base64, 'base64').toString('utf8').split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFF设施,开了（场）,停办（场）,位子,约了（人）,来了（人）,没来（人）,没签到过（人）,临时取消（人）,提前取消（人）,没约就来（人）,记没来（家）,没来已消（家）,评价（份）,平均几分,问讲解员（个）,答了（个）',
  );
  expect(lines).toContain(
    `"'=HYPERLINK(""http://example.com"",""江北, 区"")",1,0,30,9,5,4,0,5,1,3,0,0,0,,0,0`,
  );
  expect(lines).toContain(`'＠示例站,1,0,8,0,0,0,0,0,0,0,0,0,0,,0,0`);
  expect(lines.at(-2)).toBe('合计,2,0,38,9,5,4,0,5,1,3,0,0,0,,0,0');
  expect(lines.at(-1)).toBe('');

  const xlsx = await world.as(planner).openday.exportReport({ ...ask, format: 'xlsx' });
  const table = await readSheet(Buffer.from(xlsx.base64, 'base64'));
  expect(table).toContainEqual([`'${name}`, 1, 0, 30, 9, 5, 4, 0, 5, 1, 3, 0, 0, 0, null, 0, 0]);
  expect(table).toContainEqual([`'＠示例站`, 1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, 0, 0]);

  const visitors = { ...ask, table: 'visitorAreas', format: 'csv' } as const;
  const areas = await world.as(planner).openday.exportReport(visitors);
  const hidden = Array(8).fill('少于 3 家').join(',');
  expect(Buffer.from(areas.base64, 'base64').toString('utf8')).toContain(`未填,${hidden}\r\n`);
});

test('marks and what people said are counted; a mean stands on three ratings', async () => {
  const facilityId = await world.makeFacility();
  const id = await world.makeSession(facilityId, '2026-12-02', '10:00', 30);
  const parties: Booked[] = [];
  for (const size of [1, 2, 3, 1, 1]) parties.push(await book(id, size, 'dashiba'));
  world.clock.now = at('2026-12-02', '10:05');
  for (const one of parties.slice(0, 3)) await admit(id, one);
  world.clock.now = at('2026-12-05', '10:00');
  const now = new Date(world.clock.now);
  const mark = { sessionId: id, visitDay: '2026-12-02', decidedAt: now };
  const [{ bookingId: standing }, { bookingId: reversed }] = parties.slice(3) as [Booked, Booked];
  await world.db.insert(noShow).values([
    { ...mark, bookingId: standing, subjectHash: 'hash' },
    { ...mark, bookingId: reversed },
  ]);
  await world.db
    .update(noShow)
    .set({ status: 'reversed', reversedAt: now })
    .where(eq(noShow.bookingId, reversed));
  const say = async (index: number, rating: number, asks = false) => {
    const { who, bookingId } = parties[index]!;
    const question = asks ? { questionSealed: 'sealed', askedAt: now } : {};
    const said = { bookingId, sessionId: id, personId: who.id, rating, at: now, ...question };
    await world.db.insert(feedback).values(said);
  };
  await say(0, 5, true);
  await say(1, 4);
  const counts = { marked: 1, lifted: 1, ratings: 2, rating: null, asked: 1, answered: 0 };
  expect((await report('2026-12')).facilities).toEqual([expect.objectContaining(counts)]);
  await say(2, 4);
  expect((await report('2026-12')).total).toMatchObject({ ratings: 3, rating: 4.3 });
  expect((await report('2026-12')).visitorAreas).toEqual([
    expect.objectContaining({ counts: expect.objectContaining({ ratings: 3, rating: 4.3 }) }),
  ]);
});

test('too many files in a minute wait', async () => {
  const ask = { period: '2026', table: 'facilities', format: 'csv' } as const;
  for (let file = 0; file < 10; file++) await world.as(planner).openday.exportReport(ask);
  expect((await refusal(world.as(planner).openday.exportReport(ask))).code).toBe('too_often');
});

test('a period is a year or the open week of an even month', () => {
  expect(spanOfPeriod('2026')).toEqual({ from: '2026-01-01', before: '2027-01-01' });
  expect(spanOfPeriod('2026-12')).toEqual({ from: '2026-12-01', before: '2027-01-01' });
  expect(spanOfPeriod('2026-02')).toEqual({ from: '2026-02-01', before: '2026-03-01' });
});
