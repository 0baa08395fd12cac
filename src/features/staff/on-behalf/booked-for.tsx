import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { Row } from '@/shared/ui/row';
import { Tag, type TagKind } from '@/shared/ui/tag';

type Booking = Replies['openday']['staffSession']['bookings'][number];

function tagOf({ status, checkedInAt }: Booking): { kind: TagKind; words: string } {
  if (status === 'closed') return { kind: 'bad', words: '停办了，要打电话' };
  if (status !== 'live') return { kind: 'off', words: '取消了' };
  return checkedInAt ? { kind: 'done', words: '进场了' } : { kind: 'done', words: '约好了' };
}

/** One booking that staff made; opening it is written to the log. */
export function BookedFor({ booking }: { booking: Booking }) {
  const { id, name, partySize, minors, code } = booking;
  const tag = tagOf(booking);
  return (
    <Row
      title={`${name ?? '名字删了'}，${partySize} 个人${minors > 0 ? `，${minors} 个小孩` : ''}`}
      sub={`短码 ${code}`}
      trailing={<Tag kind={tag.kind}>{tag.words}</Tag>}
      onPress={() => go('paperTicket', { id })}
    />
  );
}
