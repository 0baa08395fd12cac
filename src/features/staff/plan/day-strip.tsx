import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { dateKey, dayStart, wallOf } from '@/shared/time/wall';
import { dateWords, weekdayWords } from '@/shared/time/words';
import { Press } from '@/shared/ui/press';
import type { PlannedWeek } from './use-plan';
import './plan.scss';

interface DayStripProps {
  plan: PlannedWeek;
  chosen?: string | undefined;
  /** Makes the days a choice of one. */
  onChoose?: ((date: string) => void) | undefined;
}

type Day = PlannedWeek['days'][number];

/** Why a day is not like the others, in a word; the working days have none. */
const kindWords = ({ holiday, workday, working }: Day): string =>
  holiday ?? workday ?? (working ? '' : '休');

/** The days of the week: how many sessions each holds, and which are days off. */
export function DayStrip({ plan, chosen, onChoose }: DayStripProps) {
  const standing = plan.sessions.filter(({ status }) => status !== 'cancelled');
  return (
    <View
      className="plan-days"
      {...(onChoose ? a11y({ role: 'radiogroup', label: '哪一天' }) : {})}
    >
      {plan.days.map((day) => {
        const { date } = day;
        const start = dayStart(date);
        const count = standing.filter(({ startsAt }) => dateKey(startsAt) === date).length;
        const kind = kindWords(day);
        const classes = ['plan-day'];
        if (date === chosen) classes.push('plan-day--on');
        if (!day.working) classes.push('plan-day--off');
        const body = (
          <>
            <View className="plan-day__s">{weekdayWords(start)}</View>
            <View className="plan-day__d">{wallOf(start).day}</View>
            <View className="plan-day__s">{count > 0 ? `${count} 场` : '—'}</View>
            <View className="plan-day__k">{kind}</View>
          </>
        );
        const label = [
          `${dateWords(start)}${weekdayWords(start)}`,
          kind === '休' ? '休息日' : kind,
          `${count} 场`,
        ]
          .filter(Boolean)
          .join('，');
        return onChoose ? (
          <Press
            key={date}
            className={classes.join(' ')}
            role="radio"
            checked={date === chosen}
            label={label}
            onPress={() => onChoose(date)}
          >
            {body}
          </Press>
        ) : (
          <View key={date} className={classes.join(' ')} {...a11y({ role: 'img', label })}>
            {body}
          </View>
        );
      })}
    </View>
  );
}
