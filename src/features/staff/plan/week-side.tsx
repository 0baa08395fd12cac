import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { dayStart } from '@/shared/time/wall';
import { dateWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Press } from '@/shared/ui/press';
import { Section } from '@/shared/ui/section';
import { Coverage } from './coverage';
import { DayStrip } from './day-strip';
import type { PlannedWeek } from './use-plan';
import './plan.scss';

interface WeekSideProps {
  plan: PlannedWeek;
  onMonth: (month: string) => void;
  onMove: () => void;
}

/** Which week is planned, its days, and which of the four kinds it still lacks. */
export function WeekSide({ plan, onMonth, onMove }: WeekSideProps) {
  const { weeks, week, yearsWithoutNotice } = plan;
  return (
    <Section tone="bare" className="plan-side">
      <View className="plan-months" {...a11y({ role: 'tablist', label: '排哪一周' })}>
        {weeks.map(({ month }) => (
          <Press
            key={month}
            className={month === week.month ? 'plan-month plan-month--on' : 'plan-month'}
            role="tab"
            selected={month === week.month}
            onPress={() => month === week.month || onMonth(month)}
          >
            {Number(month.slice(5))} 月
          </Press>
        ))}
      </View>
      <Head
        title={`${dateWords(dayStart(week.firstDay))}—${dateWords(dayStart(week.lastDay))}`}
        aside={
          <Button kind="text" small onPress={onMove}>
            换日子
          </Button>
        }
      />
      <DayStrip plan={plan} />
      {week.reason && <Note kind="info">{week.reason}</Note>}
      {yearsWithoutNotice.length > 0 && (
        <Note kind="wait">
          {yearsWithoutNotice.join('、')} 年的放假通知还没录，先按法定假日算，通知出来可能会变。
        </Note>
      )}
      <Coverage plan={plan} />
    </Section>
  );
}
