import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import './report.scss';

interface BarProps {
  came: number;
  stayed: number;
  /** Booked, and nobody knows whether they came. */
  unknown: number;
  /** What the whole width stands for; never less than the three together. */
  whole: number;
}

const share = (part: number, whole: number) => ({ width: `${(part / whole) * 100}%` });

/** Who came and who did not, against the seats there were. The words beside it say the same. */
export function Bar({ came, stayed, unknown, whole }: BarProps) {
  const width = Math.max(whole, came + stayed + unknown, 1);
  return (
    <View className="report-bar" {...a11y({ hidden: true })}>
      {came > 0 && <View className="report-bar__came" style={share(came, width)} />}
      {stayed > 0 && <View className="report-bar__stayed" style={share(stayed, width)} />}
      {unknown > 0 && <View className="report-bar__unknown" style={share(unknown, width)} />}
    </View>
  );
}

/** What the parts of a bar are. */
export function BarKey() {
  return (
    <View className="report-key">
      {(
        [
          ['came', '来了'],
          ['stayed', '没来'],
          ['unknown', '没签到过'],
          ['left', '空着的位子'],
        ] as const
      ).map(([part, words]) => (
        <View key={part} className="report-key__i">
          <View className={`report-key__m report-bar__${part}`} {...a11y({ hidden: true })} />
          {words}
        </View>
      ))}
    </View>
  );
}
