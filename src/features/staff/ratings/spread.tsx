import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { ratings } from '@cloud/openday/rules/feedback';

interface SpreadProps {
  average: number;
  /** How many gave each rating, the worst first. */
  counts: readonly number[];
}

/** The average, and a bar for each rating with its word and number. */
export function Spread({ average, counts }: SpreadProps) {
  const most = Math.max(...counts, 1);
  return (
    <View className="spread">
      <View className="spread__avg">
        <View className="ui-num spread__n">{average.toFixed(1)}</View>
        <View className="ui-mini">平均分</View>
      </View>
      <View className="ui-grow">
        {counts
          .map((count, index) => ({ count, words: ratings[index] ?? '' }))
          .reverse()
          .map(({ count, words }) => (
            <View key={words} className="spread__row">
              <View className="spread__t">{words}</View>
              <View className="spread__track" {...a11y({ hidden: true })}>
                <View className="spread__bar" style={{ width: `${(count / most) * 100}%` }} />
              </View>
              <View className="spread__c">{count}</View>
            </View>
          ))}
      </View>
    </View>
  );
}
