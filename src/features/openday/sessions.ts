import type { Replies } from '@/shared/api/client';
import { epochOf, type Instant } from '@/shared/time/wall';
import { clockWords, dayWords, momentWords } from '@/shared/time/words';
import { bookingRefusal, seatsEver, seatsLeft, type BookingRefusal } from '@cloud/openday/rules';

export type Session = Replies['openday']['sessions']['sessions'][number];

type Times = 'startsAt' | 'releaseAt' | 'bookingClosesAt' | 'cancelUntil';
type Counts = 'capacity' | 'seatsTaken' | 'seatsHeld' | 'seatsGone' | 'waiting';
type Judged = Pick<Session, Times | Counts | 'status' | 'facilityStatus'>;

/** Why `seats` more people can't book at `now`, by the server's own rule; undefined when they can. */
export function refusalAt(session: Judged, seats: number, now: number): BookingRefusal | undefined {
  const { startsAt, releaseAt, bookingClosesAt, cancelUntil } = session;
  return bookingRefusal(
    {
      ...session,
      startsAt: epochOf(startsAt),
      releaseAt: epochOf(releaseAt),
      bookingClosesAt: epochOf(bookingClosesAt),
      cancelUntil: epochOf(cancelUntil),
    },
    seats,
    now,
  );
}

/** Whether a session that can't be booked so can be waited for. */
export const canWait = (reason: BookingRefusal | undefined): boolean =>
  reason === 'full' || reason === 'queue';

const words: Record<BookingRefusal, (session: Judged) => string> = {
  not_released: ({ releaseAt }) => `${momentWords(releaseAt)} 开始约`,
  closed: () => '已截止',
  too_many: (session) => `一共只有 ${seatsEver(session)} 个位`,
  full: (session) => (seatsLeft(session) > 0 ? `只剩 ${seatsLeft(session)} 个位` : '约满了'),
  queue: ({ waiting }) => `约满了，${waiting} 家在排队`,
  session_cancelled: () => '这一场取消了',
  facility_shut: () => '暂时不开放',
  duplicate: () => '已约上',
  overlapping: () => '跟你约的另一场撞了时间',
  week_limit: () => '这一周已经约了两场',
};

/** The same in a few words, for a row. */
export const refusalWords = (reason: BookingRefusal, session: Judged): string =>
  words[reason](session);

/** `12月1日 周二 18:00 前都能取消` */
export const cancelWords = (cancelUntil: Instant): string =>
  `${dayWords(cancelUntil)} ${clockWords(cancelUntil)} 前都能取消`;
