import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { a11y } from '@/shared/platform/a11y';
import { Icon } from '@/shared/ui/icon';
import { Qr } from '@/shared/ui/qr';
import { Seal } from '@/shared/ui/seal';
import { partyLimit } from '@cloud/openday/rules';
import { sealOf } from './seal-words';
import { Perforation, TicketTop } from './ticket-top';
import './ticket-card.scss';

export type Ticket = Replies['openday']['myBooking'];

function whoWords({ visitors, partySize, status }: Ticket): string {
  if (visitors.length === 0) return '姓名过了 30 天，已经删了';
  return status === 'live' ? `${partySize} 人一起进，一次扫完` : `${partySize} 人`;
}

/** Everybody by name; of a group, who leads it. */
const namesOf = (visitors: Ticket['visitors']) =>
  visitors.length > partyLimit
    ? `${visitors[0]?.name ?? ''}带队，${visitors.length} 个人`
    : visitors.map(({ name }) => name).join('、');

/** The paper ticket: what, when, the code for the gate, and who. */
export function TicketCard({ ticket }: { ticket: Ticket }) {
  const { code, visitors, partySize } = ticket;
  const seal = sealOf(ticket);
  const usable = ticket.ticket !== null && ticket.sessionStatus === 'scheduled';
  return (
    <View className="tkt">
      <TicketTop visit={ticket} seal={<Seal kind={seal.kind}>{seal.words}</Seal>} />
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
          <View className="ui-sub">{whoWords(ticket)}</View>
        </View>
        <Icon name="people" className="tkt__i" />
      </View>
    </View>
  );
}
