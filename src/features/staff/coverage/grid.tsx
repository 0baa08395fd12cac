import { View } from '@tarojs/components';
import type { GlyphName } from '@/shared/art/glyphs';
import { a11y } from '@/shared/platform/a11y';
import { dayStart } from '@/shared/time/wall';
import { dateWords } from '@/shared/time/words';
import { Glyph } from '@/shared/ui/glyph';
import { Press } from '@/shared/ui/press';
import { categories } from '@cloud/openday/rules';
import { coverageWords, type Coverage } from '@cloud/openday/rules/coverage';
import { required } from '@cloud/openday/rules/plan';
import { monthNumber, type CoveredKind, type CoveredWeek } from './use-coverage';
import './coverage.scss';

const marks: Record<Coverage, GlyphName> = {
  covered: 'done',
  planned: 'doing',
  missed: 'bad',
  notYet: 'wait',
};

interface GridProps {
  weeks: readonly CoveredWeek[];
  onOpen: (week: CoveredWeek, kind: CoveredKind) => void;
}

/** Six weeks by four kinds; each cell opens what proves it. */
export function Grid({ weeks, onOpen }: GridProps) {
  return (
    <View className="cov-grid">
      <View className="cov-line cov-line--head" {...a11y({ hidden: true })}>
        <View className="cov-week" />
        {required.map((category) => (
          <View key={category} className="cov-kind">
            {categories[category]}
          </View>
        ))}
      </View>
      {weeks.map((week) => (
        <View key={week.month} className="cov-line">
          <View className="cov-week">
            <View className="ui-serif cov-week__m">{monthNumber(week)} 月</View>
            <View className="ui-mini">
              {dateWords(dayStart(week.firstDay))}起{week.moved && '，换过'}
            </View>
          </View>
          {week.kinds.map((kind) => (
            <Press
              key={kind.category}
              className={`cov-cell cov-cell--${kind.state}`}
              label={`${monthNumber(week)} 月，${categories[kind.category]}：${coverageWords[kind.state]}`}
              onPress={() => onOpen(week, kind)}
            >
              <View className="cov-cell__k" {...a11y({ hidden: true })}>
                {categories[kind.category]}
              </View>
              <View className="cov-cell__s">
                <Glyph name={marks[kind.state]} size={18} />
                <View className="cov-cell__w">{coverageWords[kind.state]}</View>
              </View>
            </Press>
          ))}
        </View>
      ))}
    </View>
  );
}
