import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { a11y } from '@/shared/platform/a11y';
import { epochOf } from '@/shared/time/wall';
import { Icon } from '@/shared/ui/icon';
import { Qr } from '@/shared/ui/qr';
import { Seal } from '@/shared/ui/seal';
import { Tag } from '@/shared/ui/tag';
import { partyLimit } from '@cloud/openday/rules';
import { sealOf, tagOf } from './seal-words';
import { Perforation, TicketTop } from './ticket-top';
import './ticket-card.scss';

export type Ticket = Replies['openday']['myBooking'];

function whoWords({ visitors, partySize, status }: Ticket, over: boolean): string {
  if (visitors.length === 0) return '姓名过了 30 天，已经删了';
  return status === 'live' && !over ? `${partySize} 人一起进，一次扫完` : `${partySize} 人`;
}

/** Everybody by name; of a group, who leads it. */
const namesOf = (visitors: Ticket['visitors']) =>
  visitors.length > partyLimit
    ? `${visitors[0]?.name ?? ''}带队，${visitors.length} 个人`
    : visitors.map(({ name }) => name).join('、');

/** The paper ticket: what, when, the code for the gate, and who. */
export function TicketCard({ ticket, now }: { ticket: Ticket; now: number }) {
  const { code, visitors, partySize } = ticket;
  const seal = sealOf(ticket, now);
  const tag = tagOf(ticket, now);
  const over = epochOf(ticket.endsAt) <= now;
  const usable = ticket.ticket !== null && ticket.sessionStatus === 'scheduled' && !over;
  return (
    <View className="tkt">
      <TicketTop
        visit={ticket}
        seal={seal && <Seal kind={seal.kind}>{seal.words}</Seal>}
        tag={!seal && <Tag kind={tag.kind}>{tag.words}</Tag>}
      />
      {usable && ticket.ticket !== null && (
        <>
          <Perforation />
          <View className="tkt__qr">
            <Qr text={ticket.ticket} label={`入场二维码，短码 ${[...code].join(' ')}`} />
            <View
              className="tkt__code"
              {...a11y({ role: 'img', label: `短码 ${[...code].join(' ')}` })}
            >
              {code}
            </View>
            <View className="ui-sub">扫不出来就报这个短码</View>
          </View>
        </>
      )}
      <View className="tkt__who">
        <View className="ui-grow">
          <View className="ui-b">
            {visitors.length > 0 ? namesOf(visitors) : `${partySize} 个人`}
          </View>
          <View className="ui-sub">{whoWords(ticket, over)}</View>
        </View>
        <Icon name="people" className="tkt__i" />
      </View>
    </View>
  );
}
