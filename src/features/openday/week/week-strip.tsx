import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { a11y } from '@/shared/platform/a11y';
import { dayStart, wallOf } from '@/shared/time/wall';
import { dateWords, weekdayWords } from '@/shared/time/words';
import { Press } from '@/shared/ui/press';
import './week-strip.scss';

type Week = Replies['openday']['openWeek'];

interface WeekStripProps {
  week: Week;
  chosen: string;
  onChoose: (date: string) => void;
}

/** `12月1日—7日` */
function daysWords({ firstDay, lastDay }: Week): string {
  const last = dayStart(lastDay);
  const sameMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
  return `${dateWords(dayStart(firstDay))}—${sameMonth ? `${wallOf(last).day}日` : dateWords(last)}`;
}

/** The days of the open week, each with how many sessions it has. */
export function WeekStrip({ week, chosen, onChoose }: WeekStripProps) {
  return (
    <View className="week">
      <View className="week__k">
        <View className="ui-b">开放周 {daysWords(week)}</View>
      </View>
      {week.reason && <View className="ui-sub week__why">{week.reason}</View>}
      <View className="week__days" {...a11y({ role: 'tablist', label: '选哪一天' })}>
        {week.days.map(({ date, sessions }) => {
          const start = dayStart(date);
          const on = date === chosen;
          const classes = ['week__day'];
          if (on) classes.push('week__day--on');
          if (sessions === 0) classes.push('week__day--none');
          return (
            <Press
              key={date}
              className={classes.join(' ')}
              role="tab"
              selected={on}
              onPress={() => onChoose(date)}
            >
              <View className="week__w">{weekdayWords(start)}</View>
              <View className="week__d" {...a11y({ role: 'img', label: dateWords(start) })}>
                {wallOf(start).day}
              </View>
              <View className="week__n">{sessions === 0 ? '没有' : `${sessions}场`}</View>
            </Press>
          );
        })}
      </View>
    </View>
  );
}
