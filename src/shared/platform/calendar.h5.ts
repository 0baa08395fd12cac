import { calendarText, type CalendarEvent } from '../calendar/ics';
import { serverNow } from '../time/clock';

export type PutInCalendar = 'added' | 'file' | 'refused';

/** Hands the browser a calendar file, which it offers to the device's own calendar. */
export function putInCalendar(event: CalendarEvent): Promise<PutInCalendar> {
  const text = calendarText(event, serverNow());
  const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${event.title}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return Promise.resolve('file');
}
