import fc from 'fast-check';
import { at, sessionTimes } from '@cloud/openday/rules';
import { afterDaytime, nextInLine, offerTime } from '@cloud/openday/rules/waiting';

const hour = 3_600_000;
const startsAt = at('2026-12-02', '14:00');
const times = { startsAt, ...sessionTimes(startsAt) };

test.each([
  ['2026-11-24T09:00', '2026-11-24T21:00'],
  ['2026-11-24T10:00', '2026-11-25T09:00'],
  ['2026-11-24T22:30', '2026-11-25T20:00'],
  ['2026-11-24T03:00', '2026-11-24T20:00'],
  ['2026-11-24T21:00', '2026-11-25T20:00'],
])('twelve hours of daytime after %s end at %s', (from, to) => {
  expect(new Date(afterDaytime(Date.parse(`${from}:00+08:00`), 12)).toISOString()).toBe(
    new Date(`${to}:00+08:00`).toISOString(),
  );
});

test('an answer falls by day, and hours of daytime add up', () => {
  const instant = fc.integer({ min: at('2026-01-01', '00:00'), max: at('2027-01-01', '00:00') });
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (now, a, b) => {
        const end = afterDaytime(now, a);
        const wall = new Date(end + 8 * hour);
        const minutes = wall.getUTCHours() * 60 + wall.getUTCMinutes();
        expect(minutes).toBeGreaterThanOrEqual(8 * 60);
        expect(minutes).toBeLessThanOrEqual(21 * 60);
        expect(end - now).toBeGreaterThanOrEqual(a * hour);
        expect(afterDaytime(end, b)).toBe(afterDaytime(now, a + b));
      },
    ),
  );
});

test('an offer ends by the cancel deadline and says when that makes it shorter', () => {
  expect(offerTime(at('2026-11-28', '09:00'), times)).toEqual({
    answerBy: at('2026-11-28', '21:00'),
    short: false,
  });
  expect(offerTime(at('2026-12-01', '09:00'), times)).toEqual({
    answerBy: times.cancelUntil,
    short: true,
  });
  expect(offerTime(at('2026-12-01', '17:30'), times)).toEqual({
    answerBy: times.bookingClosesAt,
    short: true,
  });
  expect(offerTime(at('2026-11-24', '09:00'), times, 7)).toEqual({
    answerBy: at('2026-12-01', '09:00'),
    short: false,
  });
});

test('too little daytime before booking closes is no time for an offer', () => {
  const early = at('2026-12-02', '09:30');
  const morning = { startsAt: early, ...sessionTimes(early) };
  expect(offerTime(at('2026-12-01', '21:10'), morning)).toBeUndefined();
  expect(offerTime(at('2026-12-01', '20:46'), morning)).toBeUndefined();
  expect(offerTime(at('2026-12-01', '20:45'), morning)).toEqual({
    answerBy: morning.bookingClosesAt,
    short: true,
  });
  expect(offerTime(at('2026-12-02', '11:46'), times)).toBeUndefined();
});

const entry = (id: string, partySize: number, skips = 0) => ({ id, partySize, skips });

test('the first that fits whole is next; who was passed over keeps its place', () => {
  const line = [entry('five', 5), entry('three', 3), entry('two', 2)];
  expect(nextInLine(line, 2, 6)).toEqual({
    chosen: line[2],
    passedOver: [line[0], line[1]],
  });
  expect(nextInLine(line, 5, 6)).toEqual({ chosen: line[0], passedOver: [] });
  expect(nextInLine(line, 1, 6)).toBeUndefined();
});

test('after three times seats are kept for the larger party, until 48 hours before', () => {
  const line = [entry('five', 5, 3), entry('two', 2)];
  expect(nextInLine(line, 4, 5)).toBeUndefined();
  expect(nextInLine(line, 4, 0)).toMatchObject({ chosen: { id: 'two' } });
  expect(nextInLine(line, 4, 4)).toMatchObject({ chosen: { id: 'two' } });
});
