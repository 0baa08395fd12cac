import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { clockWords } from '@/shared/time/words';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import type { GateEntry, Verdict } from './gate-types';
import { paperWords } from './paper-words';
import './verdict-band.scss';

const who = ({ name, code, minors }: GateEntry) =>
  [name, code, minors > 0 ? `含 ${minors} 个小孩` : null].filter(Boolean).join(' · ');

const restWords = (unsent: number) =>
  unsent > 0 ? `没网，先记在手机里，\n还有 ${unsent} 条没传` : '传上去了';

function wordsOf(verdict: Verdict, unsent: number): { title: string; words: string } {
  switch (verdict.kind) {
    case 'in':
      return {
        title: `可以进，${verdict.entry.partySize} 人`,
        words: [
          who(verdict.entry),
          ...paperWords(verdict.entry),
          verdict.noted && restWords(unsent),
        ]
          .filter(Boolean)
          .join('\n'),
      };
    case 'again': {
      const { entry, by } = verdict;
      const at = entry.checkedInAt === null ? '' : clockWords(entry.checkedInAt);
      const whom = by === null ? '签过到' : `${by}签的`;
      return { title: '已经进过了', words: [at, whom, entry.code].filter(Boolean).join(' · ') };
    }
    case 'undone':
      return { title: '撤回了', words: `现在算没到 · ${who(verdict.entry)}` };
    case 'no':
    case 'unsure':
      return verdict;
  }
}

const icons = {
  in: 'check',
  again: 'warn',
  no: 'close',
  unsure: 'warn',
  undone: 'info',
} as const;

/** The answer to the last ticket, big enough to read at arm's length. Read out at once. */
export function VerdictBand({
  verdict,
  unsent,
  onUndo,
}: {
  verdict: Verdict | undefined;
  /** How many events this phone has not sent yet. */
  unsent: number;
  onUndo: (entry: GateEntry) => void;
}) {
  const words = verdict && wordsOf(verdict, unsent);
  return (
    <View {...a11y({ role: 'status', live: 'assertive' })}>
      {verdict && words && (
        <View className={`gate-band gate-band--${verdict.kind}`}>
          <View className="gate-band__mark">
            <Icon name={icons[verdict.kind]} size={34} weight={2.6} />
          </View>
          <View className="ui-grow">
            <View className="gate-band__t">{words.title}</View>
            {words.words.split('\n').map((line) => (
              <View key={line} className="gate-band__s">
                {line}
              </View>
            ))}
          </View>
          {verdict.kind === 'unsure' && verdict.letIn && (
            <Press className="gate-band__undo" label="先放进，有网再核" onPress={verdict.letIn}>
              先放进
            </Press>
          )}
          {verdict.kind === 'in' && (
            <Press
              className="gate-band__undo"
              label="撤回这一次签到"
              onPress={() => onUndo(verdict.entry)}
            >
              撤回
            </Press>
          )}
        </View>
      )}
    </View>
  );
}
