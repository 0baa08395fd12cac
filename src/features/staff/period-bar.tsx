import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { Press } from '@/shared/ui/press';
import './period-bar.scss';

interface PeriodBarProps<Value> {
  label: string;
  choices: readonly { value: Value; words: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** A choice of one among a few periods; they wrap rather than scroll. */
export function PeriodBar<Value extends string | number>(props: PeriodBarProps<Value>) {
  const { label, choices, chosen, onChoose } = props;
  return (
    <View className="period-bar" {...a11y({ role: 'tablist', label })}>
      {choices.map(({ value, words }) => (
        <Press
          key={value}
          className={value === chosen ? 'period-bar__i period-bar__i--on' : 'period-bar__i'}
          role="tab"
          selected={value === chosen}
          onPress={() => value === chosen || onChoose(value)}
        >
          {words}
        </Press>
      ))}
    </View>
  );
}

export const yearChoices = (years: readonly number[]) =>
  years.map((year) => ({ value: year, words: `${year} 年` }));
