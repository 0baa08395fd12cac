import { View } from '@tarojs/components';
import { Section } from '@/shared/ui/section';
import { monthsOfYear } from '@cloud/openday/rules/report';
import { PeriodBar, yearChoices } from '../period-bar';
import { Bar } from './bar';
import { afterWords, awayWords, mainWords } from './report-words';
import type { Report } from './use-report';
import './report.scss';

interface ReportSideProps {
  period: string;
  report: Report;
  onPeriod: (period: string) => void;
}

/** Which time is shown, and what it came to altogether. */
export function ReportSide({ period, report, onPeriod }: ReportSideProps) {
  const year = period.slice(0, 4);
  const { total } = report;
  const times = [
    { value: year, words: '全年' },
    ...monthsOfYear(Number(year)).map((month) => ({
      value: month,
      words: `${Number(month.slice(5))} 月`,
    })),
  ];
  return (
    <Section tone="bare">
      <PeriodBar
        label="哪一年"
        choices={yearChoices(report.years)}
        chosen={Number(year)}
        onChoose={(chosen) => onPeriod(String(chosen))}
      />
      <PeriodBar label="全年还是一个开放周" choices={times} chosen={period} onChoose={onPeriod} />
      <View className="report-sum">
        <View className="ui-num report-sum__n">
          {total.came + total.walkIns}
          <View className="report-sum__u">人来过</View>
        </View>
        <Bar {...total} whole={total.seats} />
        <View>{mainWords(total)}</View>
        <View className="ui-sub">{awayWords(total)}</View>
        <View className="ui-sub">{afterWords(total)}</View>
      </View>
    </Section>
  );
}

/** `2026 年` or `2026 年 12 月那一周`. */
export const periodWords = (period: string) =>
  period.length === 4
    ? `${period} 年`
    : `${period.slice(0, 4)} 年 ${Number(period.slice(5))} 月那一周`;
