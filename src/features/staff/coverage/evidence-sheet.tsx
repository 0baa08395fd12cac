import { View } from '@tarojs/components';
import { useServerNow } from '@/shared/time/clock';
import { dayStart } from '@/shared/time/wall';
import { dateWords, momentWords } from '@/shared/time/words';
import { EmptyState } from '@/shared/ui/empty-state';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { Sheet } from '@/shared/ui/sheet';
import { categories } from '@cloud/openday/rules';
import { closingChoices } from '@cloud/openday/rules/closing';
import { coverageWords, sessionWords } from '@cloud/openday/rules/coverage';
import { overrideReasons } from '@cloud/openday/rules/plan';
import { monthNumber, type CoveredKind, type CoveredWeek, type Evidence } from './use-coverage';

interface EvidenceSheetProps {
  week: CoveredWeek;
  kind: CoveredKind;
  onClose: () => void;
}

/** What a session counts for: what became of it, the people, and its entries in the log. */
function evidenceWords(session: Evidence, now: number): string {
  const { closedFor, booked, came, walkIns, publishedBy, closedBy } = session;
  return [
    sessionWords(session, now) + (closedFor ? `：${closingChoices[closedFor]}` : ''),
    session.status === 'scheduled' ? `约了 ${booked} 人` : '',
    session.status === 'scheduled' && session.endsAt <= now ? `来了 ${came} 人` : '',
    walkIns > 0 ? `没约就来 ${walkIns} 人` : '',
    publishedBy === null ? '' : `发布记录第 ${publishedBy} 号`,
    closedBy === null ? '' : `停办记录第 ${closedBy} 号`,
  ]
    .filter(Boolean)
    .join('，');
}

const entryWords = {
  'plan.publish': '发布',
  'plan.override': '换日子',
  'plan.restore': '换回原来的日子',
};

/** What proves one kind of one week: its sessions, and what the log knows of the week. */
export function EvidenceSheet({ week, kind, onClose }: EvidenceSheetProps) {
  const now = useServerNow(60_000);
  const title = `${monthNumber(week)} 月 ${categories[kind.category]}：${coverageWords[kind.state]}`;
  return (
    <Sheet open onClose={onClose} title={title}>
      <View className="ui-sub">
        开放周 {dateWords(dayStart(week.firstDay))}—{dateWords(dayStart(week.lastDay))}
      </View>
      {week.moved && <Note kind="info">这一周换过日子：{overrideReasons[week.moved]}。</Note>}
      {kind.sessions.map((session) => (
        <Row
          key={session.id}
          title={`${session.facilityName} ${momentWords(session.startsAt)}`}
          sub={evidenceWords(session, now)}
        />
      ))}
      {kind.sessions.length === 0 && <EmptyState plain title="这一周没有这一类的场次" />}
      {week.entries.map(({ id, act, at, sessions }) => (
        <Row
          key={id}
          title={`操作记录第 ${id} 号`}
          sub={`${momentWords(at)} ${entryWords[act]}${sessions === null ? '' : ` ${sessions} 场`}`}
        />
      ))}
    </Sheet>
  );
}
