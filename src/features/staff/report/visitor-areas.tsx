import { View } from '@tarojs/components';
import { EmptyState } from '@/shared/ui/empty-state';
import { tooFewWords } from '@cloud/openday/rules/report';
import { Bar } from './bar';
import { awayWords } from './report-words';
import type { VisitorArea } from './use-report';
import './report.scss';

type Counts = NonNullable<VisitorArea['counts']>;

const words = ({ booked, came, ratings, rating }: Counts) =>
  `约了 ${booked} 人，来了 ${came} 人` +
  (rating === null ? '' : `，评价 ${ratings} 份，平均 ${rating} 分`);

/** Where visitors live, as whoever booked has said; figures that could name somebody are left out. */
export function VisitorAreas({ rows }: { rows: readonly VisitorArea[] }) {
  if (rows.length === 0) return <EmptyState plain title="这段时间没有人来过" />;
  const widest = Math.max(1, ...rows.map(({ counts }) => counts?.booked ?? 0));
  return rows.map(({ name, counts }) => (
    <View key={name} className="report-row">
      <View className="report-row__n">{name}</View>
      <View className="report-row__b">
        {counts ? (
          <>
            <View style={{ width: `${(Math.max(1, counts.booked) / widest) * 100}%` }}>
              <Bar {...counts} whole={counts.booked} />
            </View>
            <View>{words(counts)}</View>
            <View className="ui-sub">{awayWords(counts)}</View>
          </>
        ) : (
          <View className="ui-sub">{tooFewWords}，不列人数</View>
        )}
      </View>
    </View>
  ));
}
