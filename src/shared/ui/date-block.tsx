import { View } from '@tarojs/components';
import type { Instant } from '../time/wall';
import { wallOf } from '../time/wall';
import { weekdayWords } from '../time/words';
import { a11y } from '../platform/a11y';
import './date-block.scss';

/** The day of “my next” as a big numeral, month and weekday under it. */
export function DateBlock({ at }: { at: Instant }) {
  const { month, day } = wallOf(at);
  const weekday = weekdayWords(at);
  return (
    <View className="ui-date" {...a11y({ role: 'img', label: `${month}月${day}日，${weekday}` })}>
      <View className="ui-date__d">{day}</View>
      <View className="ui-date__m">
        {month}月 {weekday}
      </View>
    </View>
  );
}
