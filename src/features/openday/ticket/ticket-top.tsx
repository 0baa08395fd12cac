import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import band from '@/shared/art/band.svg';
import { useElder } from '@/shared/elder';
import { a11y } from '@/shared/platform/a11y';
import { Picture } from '@/shared/platform/picture';
import type { Instant } from '@/shared/time/wall';
import { clockWords, dayWords, elderClockWords, elderDayWords } from '@/shared/time/words';
import { categories, type Category } from '@cloud/openday/rules';
import './ticket-card.scss';

interface TicketTopProps {
  visit: { category: Category; facilityName: string; startsAt: Instant; endsAt: Instant };
  seal?: ReactNode;
  tag?: ReactNode;
}

/** The head of the paper: what and when. */
export function TicketTop({ visit, seal, tag }: TicketTopProps) {
  const elder = useElder((state) => state.elder);
  const { startsAt, endsAt } = visit;
  return (
    <>
      <Picture className="tkt__band" src={band} label="" />
      {seal && <View className="tkt__seal">{seal}</View>}
      <View className="tkt__top">
        <View className="tkt__kind">
          <View className="ui-sub">开放日 · {categories[visit.category]}</View>
          {tag}
        </View>
        <View className="ui-serif tkt__name" {...a11y({ role: 'heading', level: 2 })}>
          {visit.facilityName}
        </View>
        <View className="tkt__when">
          <View>
            <View className="ui-mini">哪天</View>
            <View className="ui-num tkt__v">
              {elder ? elderDayWords(startsAt) : dayWords(startsAt)}
            </View>
          </View>
          <View>
            <View className="ui-mini">{elder ? '几点' : `${clockWords(endsAt)} 结束`}</View>
            <View className="ui-num tkt__v">
              {elder ? `${elderClockWords(startsAt)}开讲` : `${clockWords(startsAt)} 开讲`}
            </View>
          </View>
        </View>
      </View>
    </>
  );
}

/** Where the paper would tear. */
export function Perforation() {
  return (
    <View className="tkt__perf" {...a11y({ hidden: true })}>
      <View className="tkt__line" />
      <View className="tkt__bite tkt__bite--left" />
      <View className="tkt__bite tkt__bite--right" />
    </View>
  );
}
