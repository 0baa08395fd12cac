import { sql } from 'drizzle-orm';
import { at } from '@cloud/openday/rules';
import { openWorld, party, refusal, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test('a known facility whose sub-district no source names has none', async () => {
  for (const id of ['fac_guoyuan', 'fac_tangjiatuo'])
    expect(await world.as().openday.facility({ id })).toMatchObject({
      areaId: null,
      areaName: null,
    });
});

test('home shows the open week, what can be booked, and my next visit', async () => {
  const fac = await world.makeFacility();
  const full = await world.makeSession(fac, '2026-12-01', '09:30', 1);
  const free = await world.makeSession(fac, '2026-12-02', '14:00');
  await world.makeSession(fac, '2026-12-20', '14:00', 10, '2026-12-08');
  await world.as(await world.somebody()).openday.book({ sessionId: full, ...party() });
  const resident = await world.somebody();
  const before = await world.as(resident).openday.home();
  expect(before.openWeek).toMatchObject({ firstDay: '2026-12-01', lastDay: '2026-12-07' });
  expect(before.bookable.map(({ id }) => id)).toEqual([free]);
  expect(before.next).toBeNull();
  const { bookingId } = await world.as(resident).openday.book({ sessionId: free, ...party() });
  const after = await world.as(resident).openday.home();
  expect(after.next?.id).toBe(bookingId);
  expect(after.bookable[0]?.mine).toBe(bookingId);
  expect((await world.as().openday.home()).next).toBeNull();
});

test('an override moves the week; a year without a notice is said to staff alone', async () => {
  await world.db.execute(
    sql`insert into open_week_override values ('2026-12', '2026-12-08', '2026-12-14', 'maintenance')`,
  );
  expect(await world.as().openday.openWeek()).toMatchObject({
    firstDay: '2026-12-08',
    reason: '因设施检修，这次开放周换了日子。',
  });
  world.clock.now = at('2026-12-20', '10:00');
  const staff = await world.staff('planner');
  expect((await world.as(staff).openday.openWeek()).yearsWithoutNotice).toEqual([2027]);
  expect((await world.as().openday.openWeek()).yearsWithoutNotice).toEqual([]);
});

test('sessions page by key, each once, in order, and filter by category', async () => {
  const sewage = await world.makeFacility();
  const garbage = await world.makeFacility({ category: 'garbage' });
  const times = Array.from(
    { length: 25 },
    (_, i) =>
      `${String(8 + Math.floor(i / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][i % 4]}`,
  );
  for (const [i, time] of times.entries())
    await world.makeSession(i % 2 ? sewage : garbage, '2026-12-02', time);
  const wanted = { from: '2026-12-01', to: '2026-12-07' };
  const first = await world.as().openday.sessions(wanted);
  expect(first.sessions).toHaveLength(20);
  const second = await world.as().openday.sessions({ ...wanted, cursor: first.next ?? undefined });
  expect(second.next).toBeNull();
  const ids = [...first.sessions, ...second.sessions].map(({ id }) => id);
  expect(new Set(ids).size).toBe(25);
  const only = await world.as().openday.sessions({ ...wanted, category: 'garbage' });
  expect(only.sessions).toHaveLength(13);
  const days = (await world.as().openday.openWeek()).days;
  expect(days.map(({ sessions }) => sessions)).toEqual([0, 25, 0, 0, 0, 0, 0]);
});

test('facilities leave what is unknown empty; unknown and malformed ids are told apart', async () => {
  const known = await world.as().openday.facility({ id: 'fac_tangjiatuo' });
  expect(known).toMatchObject({
    operator: null,
    phone: null,
    minimumAge: null,
    areaName: null,
    sessions: [],
  });
  expect(await refusal(world.as().openday.facility({ id: 'fac_none' }))).toMatchObject({
    code: 'not_found',
  });
  await expect(world.as().openday.facility({ id: "fac_'; drop table facility" })).rejects.toThrow(
    /这个编号不对/,
  );
  const { facilities } = await world.as().openday.facilities({ category: 'monitoring' });
  expect(facilities.map(({ id }) => id)).toContain('fac_jiancezhan');
});

test('the directory: what opens soonest first, by kind and sub-district, page by page', async () => {
  const plain = { category: 'cement', areaId: 'yuzui' } as const;
  const later = await world.makeFacility({ ...plain, name: '示例甲厂' });
  const sooner = await world.makeFacility({ ...plain, name: '示例丁厂' });
  const unplanned = await world.makeFacility({ ...plain, name: '示例乙厂' });
  const elsewhere = await world.makeFacility({ ...plain, name: '示例丙厂', areaId: 'wubao' });
  await world.makeSession(later, '2026-12-05', '14:00');
  await world.makeSession(sooner, '2026-12-03', '14:00');
  await world.makeSession(sooner, '2026-12-01', '14:00');
  const ask = (more: object = {}) => world.as().openday.facilities({ category: 'cement', ...more });
  const { facilities, areas, next } = await ask();
  expect(facilities.slice(0, 2).map(({ id }) => id)).toEqual([sooner, later]);
  expect(facilities.slice(2).map(({ id }) => id)).toEqual(
    expect.arrayContaining([elsewhere, unplanned]),
  );
  expect(Date.parse(facilities[0]!.nextStartsAt!)).toBe(at('2026-12-01', '14:00'));
  expect(areas.map(({ id, facilities: many }) => [id, many])).toEqual([
    ['wubao', 1],
    ['yuzui', 3],
  ]);
  expect(next).toBeNull();
  expect((await ask({ areaId: 'wubao' })).facilities.map(({ id }) => id)).toEqual([elsewhere]);
  const after = ({ nextStartsAt, name, id }: (typeof facilities)[number]) =>
    ask({
      cursor: { startsAt: nextStartsAt && new Date(nextStartsAt).toISOString(), name, id },
    });
  const rest = await Promise.all(facilities.map(after));
  expect(rest.map((page) => page.facilities.length)).toEqual([3, 2, 1, 0]);
});

test('my bookings: latest visit first, paged, only mine', async () => {
  const fac = await world.makeFacility();
  const resident = await world.somebody();
  const early = await world.makeSession(fac, '2026-12-02', '09:30');
  const late = await world.makeSession(fac, '2026-12-03', '09:30');
  await world.as(resident).openday.book({ sessionId: late, ...party() });
  await world.as(resident).openday.book({ sessionId: early, ...party() });
  const { bookings, next } = await world.as(resident).openday.myBookings({});
  expect(bookings.map(({ sessionId }) => sessionId)).toEqual([late, early]);
  expect(next).toBeNull();
  const older = await world.as(resident).openday.myBookings({
    cursor: { startsAt: bookings[0]!.startsAt.toISOString(), id: bookings[0]!.id },
  });
  expect(older.bookings.map(({ sessionId }) => sessionId)).toEqual([early]);
  expect((await world.as(await world.somebody()).openday.myBookings({})).bookings).toEqual([]);
});
