import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Replies } from '@/shared/api/client';
import { serverNow } from '@/shared/time/clock';
import { dateKey, dayStart } from '@/shared/time/wall';
import { dateWords } from '@/shared/time/words';
import { EmptyState } from '@/shared/ui/empty-state';
import type { Category } from '@cloud/openday/rules';
import { CategoryStrip } from './category-strip';
import { Facilities } from './facilities';
import { SessionsOfDay } from './sessions-of-day';
import { WeekStrip } from './week-strip';

type Week = Replies['openday']['openWeek'];

/** The first day from today on with something to go to; else simply the first from today on. */
function dayToShow({ days, firstDay }: Week): string {
  const today = dateKey(serverNow());
  const ahead = days.filter(({ date }) => date >= today);
  return (ahead.find(({ sessions }) => sessions > 0) ?? ahead[0])?.date ?? firstDay;
}

/** The open week day by day, and every facility. */
export function OpenDays({ week }: { week: Week }) {
  const [picked, setPicked] = useState<string>();
  const [category, setCategory] = useState<Category>();
  const date = week.days.find((day) => day.date === picked)?.date ?? dayToShow(week);
  const total = week.days.find((day) => day.date === date)?.sessions ?? 0;
  const planned = week.days.some(({ sessions }) => sessions > 0);
  return (
    <View>
      {planned && <WeekStrip week={week} chosen={date} onChoose={setPicked} />}
      {!planned && (
        <EmptyState
          title="这一周还没有开放的场次"
          body={`开放周是 ${dateWords(dayStart(week.firstDay))}到${dateWords(dayStart(week.lastDay))}。场次定了会写在这里，参观那天的前 14 天早上 9:00 开始约。`}
        />
      )}
      <CategoryStrip chosen={category} onChoose={setCategory} />
      {planned && (
        <SessionsOfDay
          date={date}
          total={total}
          category={category}
          onShowAll={() => setCategory(undefined)}
        />
      )}
      <Facilities category={category} />
    </View>
  );
}
