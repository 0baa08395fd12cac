import fc from 'fast-check';
import {
  bookingRefusal,
  clash,
  maskName,
  maskPhone,
  partyProblems,
  phoneProblem,
  seatsLeft,
  sessionTimes,
  at,
  type SessionState,
} from '@cloud/openday/rules';
import { plainPhone } from '@cloud/_shared/rules/phone';

const state = (change: Partial<SessionState> = {}): SessionState => ({
  startsAt: at('2026-12-02', '14:00'),
  ...sessionTimes(at('2026-12-02', '14:00')),
  capacity: 30,
  seatsTaken: 0,
  seatsHeld: 0,
  seatsGone: 0,
  waiting: 0,
  status: 'scheduled',
  facilityStatus: 'active',
  ...change,
});
const open = at('2026-11-24', '10:00');

test('seats are taken one party after another until the next party does not fit, never beyond', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 }),
      (capacity, parties) => {
        let seatsTaken = 0;
        for (const size of parties) {
          const refusal = bookingRefusal(state({ capacity, seatsTaken }), size, open);
          const short = size > capacity ? 'too_many' : 'full';
          expect(refusal).toBe(seatsTaken + size > capacity ? short : undefined);
          if (!refusal) seatsTaken += size;
          expect(seatsLeft({ capacity, seatsTaken, seatsHeld: 0 })).toBe(capacity - seatsTaken);
          expect(seatsTaken).toBeLessThanOrEqual(capacity);
        }
      },
    ),
  );
});

test('release, closing and cancelling fall on the house’s defaults', () => {
  const times = sessionTimes(at('2026-12-02', '14:00'));
  expect(times).toEqual({
    releaseAt: at('2026-11-18', '09:00'),
    bookingClosesAt: at('2026-12-02', '12:00'),
    cancelUntil: at('2026-12-01', '18:00'),
  });
  expect(bookingRefusal(state(), 1, times.releaseAt - 1)).toBe('not_released');
  expect(bookingRefusal(state(), 1, times.releaseAt)).toBeUndefined();
  expect(bookingRefusal(state(), 1, times.bookingClosesAt)).toBe('closed');
});

test('two visits clash when, and only when, they share a moment', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(span, span, ([a, lengthA], [b, lengthB]) => {
      const one = { sessionId: 'a', openWeek: '2026-12-01', startsAt: a, endsAt: a + lengthA };
      const two = { sessionId: 'b', openWeek: '2026-12-01', startsAt: b, endsAt: b + lengthB };
      const share = Math.max(a, b) < Math.min(a + lengthA, b + lengthB);
      expect(clash([one], two)).toBe(share ? 'overlapping' : undefined);
    }),
  );
});

test('phones: full-width digits and spaces are understood, the rest is said in words', () => {
  expect(plainPhone('+86 138-0000 １２３４')).toBe('13800001234');
  expect(phoneProblem('１３８００００１２３４')).toBeUndefined();
  expect(phoneProblem('1380000123')).toBe('少了 1 位，手机号要 11 位。');
  expect(phoneProblem('138000012345')).toBe('多了 1 位，手机号要 11 位。');
  expect(phoneProblem('1380000123😀')).toMatch('不是数字');
  expect(phoneProblem('')).toMatch('留个手机号');
  expect(phoneProblem('23800001234')).toMatch('不像手机号');
});

test('a party needs an adult, names, a consent under 14, and one to five people', () => {
  const ok = {
    visitors: [{ name: '张三', age: null }],
    phone: '13800001234',
    guardianConsent: false,
    noticeId: '',
  };
  const fields = (change: object, minimumAge: number | null = null) =>
    partyProblems({ ...ok, ...change }, minimumAge).map(({ field }) => field);
  expect(fields({})).toEqual([]);
  expect(fields({ visitors: [] })).toEqual(['visitors']);
  expect(fields({ visitors: Array(6).fill(ok.visitors[0]) })).toEqual(['visitors']);
  expect(fields({ visitors: [{ name: ' ', age: null }] })).toEqual(['visitors.0.name']);
  expect(fields({ visitors: [{ name: '张😀', age: null }] })).toEqual(['visitors.0.name']);
  expect(fields({ visitors: [...ok.visitors, { name: '小乙', age: 13 }] })).toEqual([
    'guardianConsent',
  ]);
  expect(fields({ visitors: [...ok.visitors, { name: '小乙', age: 18 }] })).toEqual([
    'visitors.1.age',
  ]);
  expect(fields({ visitors: [...ok.visitors, { name: '小乙', age: 14 }] }, 16)).toEqual([
    'visitors.1.age',
  ]);
  expect(fields({ visitors: [...ok.visitors, { name: '小乙', age: 14 }] }, 14)).toEqual([]);
});

test('masks keep the first character of a name and the ends of a phone', () => {
  expect([maskName('张三'), maskName('欧阳小明'), maskName('李')]).toEqual(['张*', '欧**', '李*']);
  expect(maskPhone('13800001234')).toBe('138****1234');
});

test('a name has a letter in it and nothing that cannot be seen', () => {
  const problems = (name: string) =>
    partyProblems(
      {
        visitors: [{ name, age: null }],
        phone: '13800001234',
        guardianConsent: false,
        noticeId: '',
      },
      null,
    );
  for (const name of ['张三', '欧阳·娜娜', 'Anna-Maria', "O'Neil", '阿卜杜拉·艾合买提'])
    expect(problems(name)).toEqual([]);
  for (const name of [
    '...',
    '- -',
    "'",
    '··',
    '\u3164',
    '张\u200b三',
    '\u202e三张',
    '张\n三',
    '12',
  ])
    expect(problems(name)).toMatchObject([{ field: 'visitors.0.name' }]);
});
