import fc from 'fast-check';
import { addDays, at } from '@cloud/openday/rules';
import {
  draftRefusal,
  overlaps,
  proposals,
  required,
  sharesOf,
  type PlanDay,
  type PlanTemplate,
} from '@cloud/openday/rules/plan';

const week = (firstDay: string, holidays: readonly number[], length = 7): PlanDay[] =>
  Array.from({ length }, (_, offset) => {
    const date = addDays(firstDay, offset);
    return {
      date,
      weekday: new Date(`${date}T00:00:00Z`).getUTCDay(),
      startsAt: at(date, '00:00'),
      holiday: holidays.includes(offset),
    };
  });

const two = (value: number) => String(value).padStart(2, '0');
const template = (facilityId: string): fc.Arbitrary<PlanTemplate> =>
  fc.record({
    facilityId: fc.constant(facilityId),
    weekday: fc.integer({ min: 0, max: 6 }),
    startTime: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
    minutes: fc.integer({ min: 15, max: 480 }),
  });
const days = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.subarray([0, 1, 2, 3, 4, 5, 6]))
  .map(([offset, holidays]) => week(addDays('2026-12-01', offset), holidays));
const facilities = fc
  .integer({ min: 1, max: 6 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => template(`fac_${index}`))),
  );
/** Hours of the week at which a facility is busy already. */
const busy = fc.array(
  fc.record({
    facility: fc.integer({ min: 0, max: 5 }),
    from: fc.integer({ min: 0, max: 167 }),
    hours: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 8 },
);

test('proposals stay in the week and in time, and never put a facility in two places at once', () => {
  fc.assert(
    fc.property(days, facilities, busy, fc.integer({ min: -50, max: 168 }), (...given) => {
      const [some, templates, hours, begun] = given;
      const monday = some[0]!.startsAt;
      const taken = hours.map(({ facility, from, hours: long }) => ({
        facilityId: `fac_${facility}`,
        startsAt: monday + from * 3_600_000,
        endsAt: monday + (from + long) * 3_600_000,
      }));
      const earliest = monday + begun * 3_600_000;
      const made = proposals(some, templates, taken, earliest);
      for (const one of made) {
        expect(one.startsAt).toBeGreaterThanOrEqual(Math.max(monday, earliest));
        expect(one.endsAt).toBeLessThanOrEqual(monday + 7 * 86_400_000);
        const same = [...made, ...taken].filter(
          (other) => other !== one && other.facilityId === one.facilityId,
        );
        expect(same.some((other) => overlaps(one, other))).toBe(false);
      }
      expect(new Set(made.map(({ facilityId }) => facilityId)).size).toBe(made.length);
    }),
  );
});

test('a public holiday is taken only when every other day of the week is not to be had', () => {
  fc.assert(
    fc.property(days, facilities, (some, templates) => {
      const fits = templates.filter(({ startTime, minutes }) => {
        const begins = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3));
        return begins + minutes <= 24 * 60;
      });
      const made = proposals(some, fits, [], 0);
      expect(made).toHaveLength(fits.length);
      const onHoliday = made.filter(({ startsAt }) =>
        some.some(
          (each) =>
            each.holiday && startsAt - each.startsAt < 86_400_000 && startsAt >= each.startsAt,
        ),
      );
      expect(onHoliday).toHaveLength(some.every(({ holiday }) => holiday) ? fits.length : 0);
    }),
  );
});

test('each required kind with an open facility and a template is covered', () => {
  const kinds = fc.subarray([...required]);
  fc.assert(
    fc.property(days, kinds, (some, present) => {
      const templates = present.map((kind) => ({
        facilityId: kind,
        weekday: 3,
        startTime: '09:30',
        minutes: 90,
      }));
      expect(proposals(some, templates, [], 0).map(({ facilityId }) => facilityId)).toEqual(
        present,
      );
    }),
  );
});

test('the liked day is taken where it is free, else the next that is', () => {
  const one = { facilityId: 'fac_1', weekday: 3, startTime: '09:30', minutes: 90 };
  const startOf = (holidays: number[]) =>
    proposals(week('2026-12-01', holidays), [one], [], 0)[0]!.startsAt;
  expect(startOf([])).toBe(at('2026-12-02', '09:30'));
  expect(startOf([1, 2])).toBe(at('2026-12-04', '09:30'));
  expect(startOf([1, 2, 3, 4, 5, 6])).toBe(at('2026-12-01', '09:30'));
});

test('shares are whole seats and never more than there are', () => {
  const percent = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .filter(([group, staff]) => group + staff <= 100);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), percent, (capacity, [group, staff]) => {
      const { groupShare, staffShare } = sharesOf(capacity, group, staff);
      expect(groupShare + staffShare).toBeLessThanOrEqual(capacity);
      expect([groupShare, staffShare].every(Number.isInteger)).toBe(true);
    }),
  );
  expect(sharesOf(30, 20, 10)).toEqual({ groupShare: 6, staffShare: 3 });
});

test('what keeps a draft out of its week', () => {
  const span = { startsAt: at('2026-12-01', '00:00'), endsAt: at('2026-12-08', '00:00') };
  const draft = (date: string, time: string) => ({
    startsAt: at(date, time),
    endsAt: at(date, time) + 3_600_000,
    ...{ capacity: 10, groupShare: 2, staffShare: 1 },
  });
  const now = at('2026-12-02', '08:00');
  const other = [draft('2026-12-03', '10:00')];
  expect(draftRefusal(draft('2026-12-08', '09:00'), span, [], now)).toBe('outside');
  expect(draftRefusal(draft('2026-12-07', '23:30'), span, [], now)).toBe('outside');
  expect(draftRefusal(draft('2026-12-02', '10:00'), span, [], now)).toBe('past');
  expect(draftRefusal(draft('2026-12-03', '10:30'), span, other, now)).toBe('at_once');
  expect(draftRefusal(draft('2026-12-03', '11:00'), span, other, now)).toBeUndefined();
  expect(draftRefusal({ ...draft('2026-12-03', '14:00'), groupShare: 10 }, span, other, now)).toBe(
    'shares',
  );
});
