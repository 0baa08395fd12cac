import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import band from '@/shared/art/band.svg';
import { useElder } from '@/shared/elder';
import { a11y } from '@/shared/platform/a11y';
import { Picture } from '@/shared/platform/picture';
import { clockWords, dayWords, elderClockWords, elderDayWords } from '@/shared/time/words';
import { Icon } from '@/shared/ui/icon';
import { Qr } from '@/shared/ui/qr';
import { Seal } from '@/shared/ui/seal';
import { categories } from '@cloud/openday/rules';
import { sealOf } from './seal-words';
import './ticket-card.scss';

export type Ticket = Replies['openday']['myBooking'];

function whoWords({ visitors, partySize, status }: Ticket): string {
  if (visitors.length === 0) return '姓名过了 30 天，已经删了';
  return status === 'live' ? `${partySize} 人一起进，一次扫完` : `${partySize} 人`;
}

/** The paper ticket: what, when, the code for the gate, and who. */
export function TicketCard({ ticket }: { ticket: Ticket }) {
  const elder = useElder((state) => state.elder);
  const { code, visitors, partySize, startsAt } = ticket;
  const seal = sealOf(ticket);
  const usable = ticket.ticket !== null && ticket.sessionStatus === 'scheduled';
  return (
    <View className="tkt">
      <Picture className="tkt__band" src={band} label="" />
      <View className="tkt__seal">
        <Seal kind={seal.kind}>{seal.words}</Seal>
      </View>
      <View className="tkt__top">
        <View className="ui-sub">开放日 · {categories[ticket.category]}</View>
        <View className="ui-serif tkt__name" {...a11y({ role: 'heading', level: 2 })}>
          {ticket.facilityName}
        </View>
        <View className="tkt__when">
          <View>
            <View className="ui-mini">哪天</View>
            <View className="ui-num tkt__v">
              {elder ? elderDayWords(startsAt) : dayWords(startsAt)}
            </View>
          </View>
          <View>
            <View className="ui-mini">{elder ? '几点' : `${clockWords(ticket.endsAt)} 结束`}</View>
            <View className="ui-num tkt__v">
              {elder ? `${elderClockWords(startsAt)}开讲` : `${clockWords(startsAt)} 开讲`}
            </View>
          </View>
        </View>
      </View>
      {usable && ticket.ticket !== null && (
        <>
          <View className="tkt__perf" {...a11y({ hidden: true })}>
            <View className="tkt__line" />
            <View className="tkt__bite tkt__bite--left" />
            <View className="tkt__bite tkt__bite--right" />
          </View>
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
            {visitors.length > 0
              ? visitors.map(({ name }) => name).join('、')
              : `${partySize} 个人`}
          </View>
          <View className="ui-sub">{whoWords(ticket)}</View>
        </View>
        <Icon name="people" className="tkt__i" />
      </View>
    </View>
  );
}
