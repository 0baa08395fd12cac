import { wallOf, type Instant } from '../time/wall';

export interface CalendarEvent {
  /** The same for the same booking, so that a second file replaces the first. */
  uid: string;
  title: string;
  from: Instant;
  to: Instant;
  place: string;
  note: string;
  /** When to be reminded. */
  alarmAt: Instant;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `20261202T140000` on Shanghai's clock. */
function local(at: Instant): string {
  const { year, month, day, hour, minute } = wallOf(at);
  return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}00`;
}

/** `20261202T060000Z` */
const utc = (at: Instant) => new Date(at).toISOString().replace(/[-:]|[.]\d{3}/g, '');

/** RFC 5545, 3.3.11. */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

const octets = (sign: string) => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** RFC 5545, 3.1: at most 75 octets a line, never within a character; the next begins with a space. */
function folded(line: string): string {
  let text = '';
  let used = 0;
  for (const sign of line) {
    if (used + octets(sign) > 75) {
      text += '\r\n ';
      used = 1;
    }
    text += sign;
    used += octets(sign);
  }
  return text;
}

/** One event as an iCalendar file (RFC 5545). China keeps UTC+8 all year, so its zone has one rule. */
export function calendarText(event: CalendarEvent, now: Instant): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jiangbei environmental participation//open days//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Shanghai',
    'BEGIN:STANDARD',
    'DTSTART:19910915T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'TZNAME:CST',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART;TZID=Asia/Shanghai:${local(event.from)}`,
    `DTEND;TZID=Asia/Shanghai:${local(event.to)}`,
    `SUMMARY:${escaped(event.title)}`,
    `LOCATION:${escaped(event.place)}`,
    `DESCRIPTION:${escaped(event.note)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(event.title)}`,
    `TRIGGER;VALUE=DATE-TIME:${utc(event.alarmAt)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}
