import type { Replies } from '@/shared/api/client';
import { epochOf } from '@/shared/time/wall';
import type { TagKind } from '@/shared/ui/tag';
import { feedbackUntil } from '@cloud/openday/rules/feedback';

type Booking = Replies['openday']['myBookings']['bookings'][number];
type Fate = Pick<
  Booking,
  'status' | 'sessionStatus' | 'checkedInAt' | 'endsAt' | 'noShow' | 'rating'
>;
interface State {
  words: string;
  kind: TagKind;
}

const marks: Record<NonNullable<Booking['noShow']>, State> = {
  standing: { words: '没来', kind: 'off' },
  kept: { words: '没来', kind: 'off' },
  appealed: { words: '申诉中', kind: 'sent' },
  forgiven: { words: '不算没来', kind: 'info' },
  reversed: { words: '去过了', kind: 'done' },
};

/** How a booking stands, in a word: before, during and after the visit. */
export function tagOf(booking: Fate, now: number): State {
  if (booking.status === 'cancelled') return { words: '已取消', kind: 'off' };
  if (booking.status === 'late') return { words: '临时取消', kind: 'off' };
  if (booking.sessionStatus === 'cancelled') return { words: '场次取消', kind: 'off' };
  const over = epochOf(booking.endsAt) <= now;
  if (booking.checkedInAt !== null) {
    if (!over) return { words: '已进场', kind: 'done' };
    const asked = booking.rating === null && feedbackUntil(epochOf(booking.endsAt)) > now;
    return asked ? { words: '请评一评', kind: 'wait' } : { words: '去过了', kind: 'done' };
  }
  if (booking.noShow !== null) return marks[booking.noShow];
  return over ? { words: '已结束', kind: 'off' } : { words: '已约上', kind: 'done' };
}

/** The final word on a ticket, stamped; undefined for a visit that was missed, or is thought to be. */
export function sealOf(
  booking: Fate,
  now: number,
): { words: string; kind: 'done' | 'mark' } | undefined {
  const { words, kind } = tagOf(booking, now);
  if (booking.status !== 'live' || booking.sessionStatus === 'cancelled')
    return { words, kind: 'mark' };
  if (booking.checkedInAt !== null && kind === 'wait') return { words: '去过了', kind: 'done' };
  return kind === 'done' ? { words, kind } : undefined;
}
