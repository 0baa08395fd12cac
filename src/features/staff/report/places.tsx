import { View } from '@tarojs/components';
import { useElder } from '@/shared/elder';
import { EmptyState } from '@/shared/ui/empty-state';
import { Bar } from './bar';
import { afterWords, awayWords, mainWords } from './report-words';
import type { PlaceRow } from './use-report';
import './report.scss';

/** Attendance of places, each with its bar; all bars stand for the same number of people. */
export function Places({ rows }: { rows: readonly PlaceRow[] }) {
  const elder = useElder((state) => state.elder);
  if (rows.length === 0) return <EmptyState plain title="这段时间没有场次" />;
  const widest = Math.max(...rows.map(({ seats, booked }) => Math.max(seats, booked)));
  return rows.map((row) => (
    <View key={row.key ?? ''} className="report-row">
      <View className="report-row__n">{row.name}</View>
      <View className="report-row__b">
        {row.held > 0 && (
          <View
            style={{
              width: `${(Math.max(row.seats, row.booked, 1) / Math.max(widest, 1)) * 100}%`,
            }}
          >
            <Bar {...row} whole={row.seats} />
          </View>
        )}
        <View>{mainWords(row)}</View>
        {!elder && <View className="ui-sub">{awayWords(row)}</View>}
        {!elder && <View className="ui-sub">{afterWords(row)}</View>}
      </View>
    </View>
  ));
}
