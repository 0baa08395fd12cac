import { View } from '@tarojs/components';
import { momentWords } from '@/shared/time/words';
import { Icon } from '@/shared/ui/icon';
import { Tag } from '@/shared/ui/tag';
import { Perforation, TicketTop } from '../ticket/ticket-top';
import { partyWords, stateTags, type Entry } from './entry';
import { InLine } from './in-line';
import { Offered } from './offered';
import { Over } from './over';
import './waiting-card.scss';

interface WaitingCardProps {
  entry: Entry;
  state: Entry['status'];
  now: number;
}

/** A ticket in the making. */
export function WaitingCard({ entry, state, now }: WaitingCardProps) {
  const tag = stateTags[state];
  return (
    <View className="tkt">
      <TicketTop visit={entry} tag={<Tag kind={tag.kind}>{tag.words}</Tag>} />
      <Perforation />
      <View className="wait-body">
        {state === 'waiting' ? (
          <InLine entry={entry} now={now} />
        ) : state === 'offered' ? (
          <Offered entry={entry} now={now} />
        ) : (
          <Over entry={entry} state={state} />
        )}
      </View>
      <View className="tkt__who">
        <View className="ui-grow">
          <View className="ui-b">{partyWords(entry)}</View>
          {state === 'waiting' && (
            <View className="ui-sub">排到 {momentWords(entry.bookingClosesAt)} 为止</View>
          )}
        </View>
        <Icon name="people" className="tkt__i" />
      </View>
    </View>
  );
}
