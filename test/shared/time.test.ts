import { noteServerTime, serverNow } from '@/shared/time/clock';
import { dateKey, dayStart, daysBetween, wallOf } from '@/shared/time/wall';
import {
  clockWords,
  countdownWords,
  elderClockWords,
  elderDayWords,
  elderMomentWords,
  momentWords,
  nearDayWords,
  savedWords,
  sessionWords,
} from '@/shared/time/words';

const afternoon = '2026-06-03T14:00:00+08:00';
const morning = '2026-06-03T09:30:00+08:00';
const minute = 60_000;

describe('the Shanghai wall clock', () => {
  it('does not follow the zone the instant is written in', () => {
    for (const same of [
      '2026-06-03T06:00:00Z',
      '2026-06-03T14:00:00+08:00',
      '2026-06-02T23:00:00-07:00',
    ]) {
      expect(wallOf(same)).toEqual({
        year: 2026,
        month: 6,
        day: 3,
        weekday: 3,
        hour: 14,
        minute: 0,
      });
    }
  });

  it('turns the date at Shanghai midnight', () => {
    expect(dateKey('2026-12-31T15:59:59Z')).toBe('2026-12-31');
    expect(dateKey('2026-12-31T16:00:00Z')).toBe('2027-01-01');
    expect(dayStart('2027-01-01')).toBe(Date.parse('2026-12-31T16:00:00Z'));
  });

  it('counts days by date, not by 24 hours', () => {
    expect(daysBetween('2026-06-02T23:59:00+08:00', '2026-06-03T00:01:00+08:00')).toBe(1);
    expect(daysBetween('2026-06-03T00:01:00+08:00', '2026-06-03T23:59:00+08:00')).toBe(0);
    expect(daysBetween(afternoon, '2026-05-31T14:00:00+08:00')).toBe(-3);
  });
});

describe('date words', () => {
  it('writes moments and sessions', () => {
    expect(momentWords(afternoon)).toBe('6月3日 周三 14:00');
    expect(clockWords(morning)).toBe('9:30');
    expect(sessionWords(afternoon, '2026-06-03T15:30:00+08:00')).toBe('6月3日 周三 14:00—15:30');
  });

  it('speaks plainly in the elder edition', () => {
    expect(elderMomentWords(afternoon)).toBe('星期三下午 2 点');
    expect(elderMomentWords(morning)).toBe('星期三上午 9 点半');
    expect(elderDayWords('2026-06-07T09:00:00+08:00')).toBe('6月7日 星期天');
  });

  it.each([
    ['00:15', '凌晨 0 点 15 分'],
    ['08:05', '上午 8 点 5 分'],
    ['12:00', '中午 12 点'],
    ['13:30', '下午 1 点半'],
    ['18:00', '晚上 6 点'],
  ])('%s is %s', (clock, words) => {
    expect(elderClockWords(`2026-06-03T${clock}:00+08:00`)).toBe(words);
  });

  it('names the days around today', () => {
    expect(nearDayWords(afternoon, '2026-06-03T01:00:00+08:00')).toBe('今天');
    expect(nearDayWords(afternoon, '2026-06-02T23:00:00+08:00')).toBe('明天');
    expect(nearDayWords(afternoon, '2026-06-01T23:00:00+08:00')).toBe('后天');
    expect(nearDayWords(afternoon, '2026-06-04T23:00:00+08:00')).toBe('昨天');
    expect(nearDayWords(afternoon, '2026-05-20T09:00:00+08:00')).toBe('6月3日 周三');
  });

  it('says when something was saved', () => {
    expect(savedWords(morning, afternoon)).toBe('今天 9:30');
    expect(savedWords(morning, '2026-06-04T08:00:00+08:00')).toBe('昨天 9:30');
    expect(savedWords(morning, '2026-06-09T08:00:00+08:00')).toBe('6月3日 9:30');
  });
});

describe('countdown words', () => {
  const end = Date.parse(afternoon);

  it.each([
    [30_000, '不到 1 分钟'],
    [8 * minute, '8 分钟'],
    [120 * minute, '2 小时'],
    [125 * minute, '2 小时 5 分钟'],
    [3 * 24 * 60 * minute + minute, '3 天'],
  ])('%d ms before', (left, words) => {
    expect(countdownWords(end, end - left)).toBe(words);
  });

  it('has no words once it is over', () => {
    expect(countdownWords(end, end)).toBeNull();
    expect(countdownWords(end, end + 1)).toBeNull();
  });
});

describe('the server clock', () => {
  it('follows the server over a wrong device clock, and ignores nonsense', () => {
    const device = Date.parse('2026-06-03T05:50:00.000Z');
    jest.spyOn(Date, 'now').mockReturnValue(device);
    noteServerTime('2026-06-03T06:00:00.000Z', device);
    expect(serverNow()).toBe(device + 10 * minute);
    noteServerTime('yesterday');
    expect(serverNow()).toBe(device + 10 * minute);
  });
});
