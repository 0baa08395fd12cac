import { calendarText, type CalendarEvent } from '@/shared/calendar/ics';

const event: CalendarEvent = {
  uid: 'bkg_abc@open-days.jiangbei',
  title: '参观示例污水处理厂',
  from: '2026-12-02T06:00:00.000Z',
  to: '2026-12-02T07:30:00.000Z',
  place: '重庆市江北区示例路 1 号, 北门; 不是东门',
  note: `第一行\n第二行，带\\斜杠${'很长的说明🌊'.repeat(20)}`,
  alarmAt: '2026-12-01T11:00:00.000Z',
};
const text = calendarText(event, '2026-11-24T02:00:00.000Z');

/** Reads an iCalendar text as RFC 5545 says: unfold, then name and value, then unescape. */
function read(ics: string) {
  const lines = ics.replace(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const colon = line.indexOf(':');
    const value = line
      .slice(colon + 1)
      .replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
    return [line.slice(0, colon), value] as const;
  });
}
const valueOf = (name: string) => read(text).find(([key]) => key === name)?.[1];

test('lines end in CRLF, hold at most 75 octets, and no character is cut', () => {
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  expect(lines.map((line) => Buffer.byteLength(line)).filter((bytes) => bytes > 75)).toEqual([]);
  expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  for (const line of lines) expect(Buffer.from(line).toString()).toBe(line);
});

test('what was put in can be read back', () => {
  expect(valueOf('SUMMARY')).toBe(event.title);
  expect(valueOf('LOCATION')).toBe(event.place);
  expect(valueOf('DESCRIPTION')).toBe(event.note);
  expect(valueOf('UID')).toBe(event.uid);
});

test('times stand on Shanghai’s clock, the alarm on the evening before', () => {
  expect(valueOf('DTSTART;TZID=Asia/Shanghai')).toBe('20261202T140000');
  expect(valueOf('DTEND;TZID=Asia/Shanghai')).toBe('20261202T153000');
  expect(valueOf('TRIGGER;VALUE=DATE-TIME')).toBe('20261201T110000Z');
  expect(valueOf('DTSTAMP')).toBe('20261124T020000Z');
});

test('every part that is opened is closed, in order', () => {
  const open: string[] = [];
  for (const [name, value] of read(text)) {
    if (name === 'BEGIN') open.push(value);
    if (name === 'END') expect(open.pop()).toBe(value);
  }
  expect(open).toEqual([]);
  expect(read(text).filter(([name]) => name === 'TZID')).toHaveLength(1);
});
