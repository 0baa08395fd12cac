import { View } from '@tarojs/components';
import { countdownWords, nearDayWords, clockWords } from '@/shared/time/words';
import { Tag } from '@/shared/ui/tag';
import { stageWords } from '@cloud/review/rules';
import type { WaitingText } from './use-desk';
import { DeskRow } from './desk-row';

interface InboxRowProps {
  text: WaitingText;
  now: number;
  /** Whether it is the one that is open beside the list. */
  current: boolean | undefined;
}

const dueWords = (dueAt: WaitingText['dueAt'], now: number) =>
  `${nearDayWords(dueAt, now)} ${clockWords(dueAt)} 前`;

/** One text in review: its stage, how long it waits, when it is due, and who has it. */
export function InboxRow({ text, now, current }: InboxRowProps) {
  const { publicationId, number, title, stage, stageSince, dueAt, held, correction } = text;
  const late = countdownWords(dueAt, now) === null;
  return (
    <DeskRow
      publicationId={publicationId}
      title={title}
      current={current}
      sub={
        <>
          {stageWords[stage]} · 第 {number} 稿{correction ? ' · 更正' : ''} · 等了{' '}
          {countdownWords(now, stageSince) ?? '不到 1 分钟'}
        </>
      }
    >
      {late ? (
        <Tag kind="late">超时了</Tag>
      ) : held ? (
        <Tag kind={held.mine ? 'doing' : 'sent'}>{held.mine ? '我在审' : '有人在审'}</Tag>
      ) : (
        <Tag kind="wait">没人拿</Tag>
      )}
      <View className="ui-mini">{held && !held.mine ? held.by : dueWords(dueAt, now)}</View>
    </DeskRow>
  );
}
