import { View } from '@tarojs/components';
import { useState } from 'react';
import { client } from '@/shared/api/client';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import type { Coverage } from '@cloud/openday/rules/coverage';
import { FileSheet } from '@/shared/desk/file-sheet';
import { NotThere } from '@/shared/desk/not-there';
import { PeriodBar, yearChoices } from '../period-bar';
import { SavedBar } from '@/shared/desk/saved-bar';
import { EvidenceSheet } from './evidence-sheet';
import { Grid } from './grid';
import { useCoverage, type CoveredKind, type CoverageYear, type CoveredWeek } from './use-coverage';

interface CoverageProps {
  year: number;
  onYear: (year: number) => void;
}

/** How the year stands, in one sentence. */
function sumWords({ weeks }: CoverageYear): string {
  const states = weeks.flatMap(({ kinds }) => kinds.map(({ state }) => state));
  const count = (state: Coverage) => states.filter((each) => each === state).length;
  return [
    `${states.length} 格里开过 ${count('covered')} 格`,
    count('planned') > 0 ? `排了 ${count('planned')} 格` : '',
    count('missed') > 0 ? `没开 ${count('missed')} 格` : '',
    count('notYet') > 0 ? `空着 ${count('notYet')} 格` : '',
  ]
    .filter(Boolean)
    .join('，');
}

/** The year's six open weeks by the four kinds that the work plan names, each with its evidence. */
export function CoveragePage({ year, onYear }: CoverageProps) {
  const { data, failure, savedAt, isFetching, refetch } = useCoverage(year);
  const [opened, setOpened] = useState<{ week: CoveredWeek; kind: CoveredKind }>();
  const [exporting, setExporting] = useState(false);
  return (
    <Screen title="一年四类" wide paper strip={<SavedBar savedAt={savedAt} />}>
      {data ? (
        <Section>
          <PeriodBar
            label="哪一年"
            choices={yearChoices(data.years)}
            chosen={year}
            onChoose={onYear}
          />
          <Head
            title={`${year} 年的六个开放周`}
            aside={
              <Button kind="text" small icon="save" onPress={() => setExporting(true)}>
                导出
              </Button>
            }
          />
          <View>{sumWords(data)}。</View>
          <View className="ui-sub">
            公开了、到了时间、没停办、门口有人签到，才算开过了。点一格看凭据。
          </View>
          <Grid weeks={data.weeks} onOpen={(week, kind) => setOpened({ week, kind })} />
        </Section>
      ) : (
        <NotThere title="这一年没有打开" failure={failure} busy={isFetching} onRetry={refetch} />
      )}
      {opened && <EvidenceSheet {...opened} onClose={() => setOpened(undefined)} />}
      {exporting && (
        <FileSheet
          title={`四类设施开放，${year} 年`}
          input={{ year }}
          call={client.openday.exportCoverage.mutate}
          onClose={() => setExporting(false)}
        />
      )}
    </Screen>
  );
}
