import { View } from '@tarojs/components';
import { dayStart } from '@/shared/time/wall';
import { dayWords } from '@/shared/time/words';
import { Head } from '@/shared/ui/head';
import { byDay } from './by-day';
import { PlanRow } from './plan-row';
import type { PlannedSession } from './use-plan';

interface DaysProps {
  sessions: readonly PlannedSession[];
  wrong: string | undefined;
  onEdit: (session: PlannedSession) => void;
}

/** Drafts and published sessions, day by day. */
export function Days({ sessions, wrong, onEdit }: DaysProps) {
  return byDay(sessions).map(([date, list]) => (
    <View key={date} className="plan-part">
      <Head
        title={dayWords(dayStart(date))}
        level={3}
        aside={<View className="ui-sub">{list.length} 场</View>}
      />
      {list.map((session) => (
        <PlanRow
          key={session.id}
          session={session}
          wrong={session.id === wrong}
          onEdit={() => onEdit(session)}
        />
      ))}
    </View>
  ));
}
