import type { Replies } from '@/shared/api/client';
import { epochOf } from '@/shared/time/wall';
import type { TagKind } from '@/shared/ui/tag';

type Booking = Replies['openday']['myBookings']['bookings'][number];
type Fate = Pick<Booking, 'status' | 'sessionStatus' | 'checkedInAt' | 'endsAt'>;

/** The final word on a ticket. */
export function sealOf(booking: Fate): { words: string; kind: 'done' | 'mark' } {
  if (booking.status === 'cancelled') return { words: '已取消', kind: 'mark' };
  if (booking.status === 'late') return { words: '临时取消', kind: 'mark' };
  if (booking.sessionStatus === 'cancelled') return { words: '场次取消', kind: 'mark' };
  if (booking.checkedInAt !== null) return { words: '已进场', kind: 'done' };
  return { words: '已约上', kind: 'done' };
}

/** The same for a list, where a visit may be over without anybody having come. */
export function tagOf(booking: Fate, now: number): { words: string; kind: TagKind } {
  if (booking.status === 'cancelled') return { words: '已取消', kind: 'off' };
  if (booking.status === 'late') return { words: '临时取消', kind: 'off' };
  if (booking.sessionStatus === 'cancelled') return { words: '场次取消', kind: 'off' };
  if (booking.checkedInAt !== null) return { words: '已进场', kind: 'done' };
  if (epochOf(booking.endsAt) <= now) return { words: '没有进场', kind: 'off' };
  return { words: '已约上', kind: 'done' };
}
