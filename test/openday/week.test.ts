import fc from 'fast-check';
import { isWorkingDay, type WorkingCalendar } from '@cloud/_shared/rules/working-day';
import { statutoryDays } from '@cloud/_shared/working-days';
import { addDays, nextOpenWeek, openWeekOf, type OpenWeek } from '@cloud/openday/rules';

const none: WorkingCalendar = { holidays: new Set(), workdays: new Set() };
const evenMonth = fc
  .tuple(fc.integer({ min: 2020, max: 2060 }), fc.integer({ min: 1, max: 6 }))
  .map(([year, half]) => `${year}-${String(half * 2).padStart(2, '0')}`);
const someDays = (month: string) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 16 })
    .map((offsets) => new Set(offsets.map((offset) => addDays(`${month}-01`, offset))));

test('days 1–7 when they hold at least three working days, else 8–14', () => {
  const cases = evenMonth.chain((month) =>
    fc.record({ month: fc.constant(month), holidays: someDays(month), workdays: someDays(month) }),
  );
  fc.assert(
    fc.property(cases, ({ month, ...calendar }) => {
      const week = openWeekOf(month, calendar);
      const firstSeven = Array.from({ length: 7 }, (_, offset) => `${month}-0${offset + 1}`);
      const working = firstSeven.filter((date) => isWorkingDay(calendar, date)).length;
      const expected =
        working >= 3 ? [`${month}-01`, `${month}-07`] : [`${month}-08`, `${month}-14`];
      expect([week.firstDay, week.lastDay]).toEqual(expected);
    }),
  );
});

test('the next open week has not ended, is the earliest such, and lies in an even month', () => {
  const dates = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2060-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, (when) => {
      const today = when.toISOString().slice(0, 10);
      const week = nextOpenWeek(today, none, new Map());
      expect(week.lastDay >= today).toBe(true);
      expect(Number(week.firstDay.slice(5, 7)) % 2).toBe(0);
    }),
  );
});

test('of every week there is, moved ones too, the next is the first that has not ended', () => {
  const years = [2025, 2026, 2027];
  const months = years.flatMap((year) =>
    ['02', '04', '06', '08', '10', '12'].map((m) => `${year}-${m}`),
  );
  const moves = fc.dictionary(
    fc.constantFrom(...months),
    fc.record({ by: fc.integer({ min: -6, max: 45 }), days: fc.integer({ min: 1, max: 10 }) }),
  );
  fc.assert(
    fc.property(moves, fc.integer({ min: 0, max: 500 }), (moved, days) => {
      const overrides = new Map(
        Object.entries(moved).map(([month, { by, days: length }]) => {
          const firstDay = addDays(`${month}-01`, by);
          return [month, { firstDay, lastDay: addDays(firstDay, length - 1) }];
        }),
      );
      const today = addDays('2025-04-01', days);
      const ahead = months
        .map((month) => openWeekOf(month, none, overrides.get(month)))
        .filter(({ lastDay }) => lastDay >= today);
      const next = nextOpenWeek(today, none, overrides);
      expect(next.lastDay >= today).toBe(true);
      expect(ahead.filter(({ firstDay }) => firstDay < next.firstDay)).toEqual([]);
    }),
  );
});

test('an override that reaches past its month is under way until its own last day', () => {
  const moved: OpenWeek = { firstDay: '2027-01-05', lastDay: '2027-01-11', reason: '大雪' };
  const overrides = new Map([['2026-12', moved]]);
  for (const date of ['2026-12-31', '2027-01-03', '2027-01-11'])
    expect(nextOpenWeek(date, none, overrides)).toBe(moved);
  expect(nextOpenWeek('2027-01-12', none, overrides).firstDay).toBe('2027-02-01');
});

test('an override replaces the rule, with its reason', () => {
  const moved: OpenWeek = { firstDay: '2026-12-08', lastDay: '2026-12-14', reason: '暴雨预警' };
  expect(openWeekOf('2026-12', none, moved)).toBe(moved);
  expect(nextOpenWeek('2026-12-07', none, new Map([['2026-12', moved]]))).toBe(moved);
});

test('National Day moves the week of October 2026; a made-up Saturday counts as working', () => {
  const october = {
    holidays: new Set(Array.from({ length: 7 }, (_, offset) => `2026-10-0${offset + 1}`)),
    workdays: new Set(['2026-10-10']),
  };
  expect(openWeekOf('2026-10', october)).toEqual({ firstDay: '2026-10-08', lastDay: '2026-10-14' });
  expect(isWorkingDay(october, '2026-10-10')).toBe(true);
  expect(isWorkingDay(october, '2026-10-05')).toBe(false);
  expect(openWeekOf('2026-12', none)).toEqual({ firstDay: '2026-12-01', lastDay: '2026-12-07' });
});

test('statutory days of a year without a notice, as the lunar calendar gives them', () => {
  expect(statutoryDays(2027)).toEqual([
    '2027-01-01',
    ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    '2027-04-05',
    ...['2027-05-01', '2027-05-02'],
    '2027-06-09',
    '2027-09-15',
    ...['2027-10-01', '2027-10-02', '2027-10-03'],
  ]);
});
