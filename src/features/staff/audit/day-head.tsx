import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { serverNow } from '@/shared/time/clock';
import { wallOf, type Instant } from '@/shared/time/wall';
import { dayWords, nearDayWords } from '@/shared/time/words';

/** The day the rows below belong to, with its year once that is over. */
export function DayHead({ at }: { at: Instant }) {
  const now = serverNow();
  const { year } = wallOf(at);
  const near = nearDayWords(at, now);
  const day = dayWords(at);
  return (
    <View className="log__day" {...a11y({ role: 'heading', level: 2 })}>
      {year === wallOf(now).year ? '' : `${year}年`}
      {near === day ? day : `${near} ${day}`}
    </View>
  );
}
