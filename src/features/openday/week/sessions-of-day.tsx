import { Text, View } from '@tarojs/components';
import { api, client } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useOnline } from '@/shared/platform/online';
import { useServerNow } from '@/shared/time/clock';
import { dayStart } from '@/shared/time/wall';
import { dayWords } from '@/shared/time/words';
import { EmptyState } from '@/shared/ui/empty-state';
import { Head } from '@/shared/ui/head';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import type { Category } from '@cloud/openday/rules';
import { Failed } from '@/shared/list/failed';
import { More } from '@/shared/list/more';
import { shortWords } from './category-strip';
import { SessionRow } from './session-row';
import './sessions-of-day.scss';

type Cursor = { startsAt: string; id: string };

interface SessionsOfDayProps {
  date: string;
  /** How many sessions the day has in all categories. */
  total: number;
  category: Category | undefined;
  onShowAll: () => void;
}

export function SessionsOfDay({ date, total, category, onShowAll }: SessionsOfDayProps) {
  const now = useServerNow(30_000);
  const online = useOnline();
  const input = { from: date, to: date, ...(category && { category }) };
  const list = usePages({
    place: `sessions:${date}:${category ?? ''}`,
    queryKey: api.openday.sessions.infiniteQueryKey(input),
    ask: (cursor: Cursor | undefined) =>
      client.openday.sessions.query({ ...input, ...(cursor && { cursor }) }),
  });
  if (list.waiting) return <Skeleton kind="lines" rows={3} />;
  const sessions = list.pages?.flatMap((page) => page.sessions) ?? [];
  if (!list.pages) return <Failed title="场次没有打开" query={list} />;
  const count = `${sessions.length}${list.more ? '+' : ''} 场`;
  return (
    <Section gap>
      <Head
        title={dayWords(dayStart(date))}
        aside={
          <Text className="ui-sub">{category ? `${shortWords(category)} · ${count}` : count}</Text>
        }
      />
      {sessions.map((session) => (
        <SessionRow
          key={session.id}
          session={session}
          now={now}
          stale={!online || list.failure !== undefined}
        />
      ))}
      {sessions.length === 0 && (
        <EmptyState
          plain
          title={category ? `这一天没有${shortWords(category)}的场次` : '这一天没有场次'}
          body={category && total > 0 ? undefined : '看看这一周的别的日子，或者往下看有哪些设施。'}
        />
      )}
      {list.more && <More more={list.more} />}
      {category && total > 0 && (
        <View className="day-tip">
          <Icon name="info" size={20} className="day-tip__i" />
          <Text>现在只看“{shortWords(category)}”。</Text>
          <Press className="day-tip__all" onPress={onShowAll}>
            看当天全部 {total} 场
          </Press>
        </View>
      )}
    </Section>
  );
}
