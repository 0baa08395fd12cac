import { district } from '@/shared/district';
import { putInCalendar, type PutInCalendar } from '@/shared/platform/calendar';
import { dateKey, dayStart } from '@/shared/time/wall';
import { Button } from '@/shared/ui/button';
import { toast } from '@/shared/ui/toast-store';
import type { Ticket } from './ticket-card';

const HOUR_MS = 3_600_000;

const told: Record<PutInCalendar, string> = {
  added: '放进日历了，前一天晚上 7 点提醒你',
  file: '日历文件下好了，点开它就放进日历',
  refused: '没放进去。在右上角“…”的设置里让它用日历，再点一回',
};

/** The visit in the device's own calendar, with a reminder at 19:00 the evening before. */
export function CalendarButton({ ticket }: { ticket: Ticket }) {
  const { id, facilityName, startsAt, endsAt, address, areaName, partySize, code } = ticket;
  const put = async () => {
    const done = await putInCalendar({
      uid: `${id}@open-days.jiangbei`,
      title: `参观${facilityName}`,
      from: startsAt,
      to: endsAt,
      place: address ?? areaName ?? district.placeName,
      note: `${partySize} 个人去，短码 ${code}。在“${district.appName}”的“我的预约”里出示入场券。`,
      alarmAt: dayStart(dateKey(startsAt)) - 5 * HOUR_MS,
    });
    toast(told[done], done === 'refused' ? 'warn' : 'ok');
  };
  return (
    <Button kind="quiet" block icon="clock" onPress={() => void put()}>
      放进日历
    </Button>
  );
}
