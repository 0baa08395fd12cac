import { View } from '@tarojs/components';
import { countdownWords } from '@/shared/time/words';
import { useServerNow } from '@/shared/time/clock';
import { Glyph } from '@/shared/ui/glyph';
import { stages, stageWords } from '@cloud/review/rules';
import type { OpenedVersion, TextRecord } from './opened-text';
import './text.scss';

interface StageStepsProps {
  version: OpenedVersion;
  records: readonly TextRecord[];
}

/** The three reviews of a version: who signed, whose turn it is, what is still to come. */
export function StageSteps({ version, records }: StageStepsProps) {
  const now = useServerNow(60_000);
  const left = countdownWords(version.dueAt, now);
  const turnWords = version.held
    ? version.held.mine
      ? '我在审'
      : version.held.by
    : left === null
      ? '超时了'
      : `还有 ${left}`;
  return (
    <View className="rvt__steps">
      {stages.map((stage) => {
        const signed = records.find(
          (each) =>
            each.act === 'signed' && each.version === version.number && each.stage === stage,
        );
        const turn = version.status === 'reviewing' && version.stage === stage;
        const back = version.status === 'returned' && version.stage === stage && !signed;
        const kind = signed ? 'done' : turn ? 'turn' : 'next';
        return (
          <View key={stage} className="rvt__step">
            <View className={`rvt__box rvt__box--${kind}`}>
              {signed && <Glyph name="boxOn" size={22} />}
            </View>
            <View className={turn ? 'ui-b' : ''}>{stageWords[stage]}</View>
            <View className="ui-mini">
              {signed ? signed.post : turn ? turnWords : back ? '退回了' : '还没到'}
            </View>
          </View>
        );
      })}
    </View>
  );
}
