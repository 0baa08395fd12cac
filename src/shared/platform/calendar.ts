import Taro from '@tarojs/taro';
import type { CalendarEvent } from '../calendar/ics';
import { epochOf, type Instant } from '../time/wall';

export type PutInCalendar = 'added' | 'file' | 'refused';

const seconds = (at: Instant) => Math.round(epochOf(at) / 1000);

/** Writes into the phone's calendar; WeChat asks the person first, and takes it only from a tap. */
export async function putInCalendar(event: CalendarEvent): Promise<PutInCalendar> {
  const { title, place, note, from, to, alarmAt } = event;
  const option = {
    title,
    location: place,
    description: note,
    startTime: seconds(from),
    endTime: seconds(to),
    alarm: true,
    alarmOffset: seconds(from) - seconds(alarmAt),
  };
  try {
    // Taro declares the end as a text; WeChat's documentation says a number.
    await Taro.addPhoneCalendar(option as unknown as Taro.addPhoneCalendar.Option);
    return 'added';
  } catch {
    return 'refused';
  }
}
