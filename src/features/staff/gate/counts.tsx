import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import type { GateCounts } from './gate-types';
import './counts.scss';

/** How many people are in, still expected, under age, and altogether. */
export function Counts({ counts }: { counts: GateCounts | undefined }) {
  const { arrived, people, minors } = counts ?? {};
  const left = people === undefined || arrived === undefined ? undefined : people - arrived;
  const cells = [
    ['已进', arrived],
    ['没到', left],
    ['小孩', minors],
    ['共', people],
  ] as const;
  return (
    <View className="gate-counts">
      {cells.map(([words, number]) => (
        <View
          key={words}
          className="gate-counts__cell"
          {...a11y({ role: 'img', label: `${words} ${number ?? '还不知道'} 人` })}
        >
          <View className="ui-num gate-counts__n">{number ?? '–'}</View>
          <View className="ui-sub">{words}</View>
        </View>
      ))}
    </View>
  );
}
