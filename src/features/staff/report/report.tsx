import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { client } from '@/shared/api/client';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { reportTables, tooFewWords, type ReportTable } from '@cloud/openday/rules/report';
import { FileSheet } from '@/shared/desk/file-sheet';
import { NotThere } from '@/shared/desk/not-there';
import { SavedBar } from '@/shared/desk/saved-bar';
import { BarKey } from './bar';
import { Places } from './places';
import { periodWords, ReportSide } from './report-side';
import { useReport } from './use-report';
import { VisitorAreas } from './visitor-areas';

interface ReportProps {
  period: string;
  onPeriod: (period: string) => void;
}

/** What open weeks came to: by facility, by the facilities' sub-districts, by where visitors come from. */
export function ReportPage({ period, onPeriod }: ReportProps) {
  const { data: report, failure, savedAt, isFetching, refetch } = useReport(period);
  const [exported, setExported] = useState<ReportTable>();
  const strip = <SavedBar savedAt={savedAt} />;
  if (!report)
    return (
      <Screen title="参观情况" wide paper strip={strip}>
        <NotThere title="参观情况没有打开" failure={failure} busy={isFetching} onRetry={refetch} />
      </Screen>
    );
  const part = (table: ReportTable, body: ReactNode) => (
    <Section>
      <Head
        title={reportTables[table]}
        aside={
          <Button
            kind="text"
            small
            icon="save"
            label={`导出${reportTables[table]}`}
            onPress={() => setExported(table)}
          >
            导出
          </Button>
        }
      />
      {body}
    </Section>
  );
  return (
    <Screen
      title="参观情况"
      wide
      strip={strip}
      side={<ReportSide period={period} report={report} onPeriod={onPeriod} />}
    >
      {part(
        'facilities',
        <>
          <BarKey />
          <Places rows={report.facilities} />
        </>,
      )}
      {part('facilityAreas', <Places rows={report.facilityAreas} />)}
      {part(
        'visitorAreas',
        <>
          <View className="ui-sub">
            按预约的人自己填的街镇。{tooFewWords}的不列人数，免得认出是哪一家。
          </View>
          <VisitorAreas rows={report.visitorAreas} />
        </>,
      )}
      {exported && (
        <FileSheet
          title={`${reportTables[exported]}，${periodWords(period)}`}
          input={{ period, table: exported }}
          call={client.openday.exportReport.mutate}
          onClose={() => setExported(undefined)}
        />
      )}
    </Screen>
  );
}
