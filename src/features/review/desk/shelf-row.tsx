import { View } from '@tarojs/components';
import { savedWords } from '@/shared/time/words';
import { Tag, type TagKind } from '@/shared/ui/tag';
import { withdrawReasons } from '@cloud/_shared/rules/withdrawal';
import { stageWords } from '@cloud/review/rules';
import type { ShelvedText } from './use-desk';
import { DeskRow } from './desk-row';

/** Where a text stands, for its editors. */
function stateOf(text: ShelvedText): { kind: TagKind; words: string } {
  const { status, stage, published, withdrawnFor, correctedAt } = text;
  if (status === 'reviewing' && stage) return { kind: 'doing', words: `在${stageWords[stage]}` };
  if (status === 'returned') return { kind: 'bad', words: '退回来了' };
  if (status === 'recalled') return { kind: 'wait', words: '收回来了' };
  if (withdrawnFor) return { kind: 'off', words: '撤下了' };
  if (published !== null) return { kind: 'done', words: correctedAt ? '公开，更正过' : '公开着' };
  return { kind: 'wait', words: '还没送审' };
}

interface ShelfRowProps {
  text: ShelvedText;
  now: number;
  current: boolean | undefined;
}

/** One text as its editors see it. */
export function ShelfRow({ text, now, current }: ShelfRowProps) {
  const { publicationId, title, savedAt, savedBy, cleared, withdrawnFor } = text;
  const { kind, words } = stateOf(text);
  return (
    <DeskRow
      publicationId={publicationId}
      title={title}
      current={current}
      sub={
        <>
          {savedBy} {savedWords(savedAt, now)} 存的{cleared ? '' : ' · 授权还没到'}
        </>
      }
    >
      <Tag kind={kind}>{words}</Tag>
      {withdrawnFor && <View className="ui-mini">{withdrawReasons[withdrawnFor]}</View>}
    </DeskRow>
  );
}
